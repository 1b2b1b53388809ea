/** @file The figures of language models in Matplotlib, drawn from the program's own runs. */
import { LOOKS } from "../../../charts/looks";
import type { Plot } from "../../shared/python/program";
import type { Programs } from "../../shared/parts/part";
import { pyDash, pyLook, pyLooks, pyText, pyTitle } from "../../shared/python/text";
import type { TrainingLook } from "../look";
import type { LanguageParams } from "../run/language/params";
import type { LanguageTrace } from "../run/language/types";
import { BOUND_STYLE, CERTIFIED_STYLE, MOST_BITS } from "./curves";
import { stylesOf } from "./look";
import { languageProgram } from "./python";
import { bitsWords, endsWords, nextWords, roomWords } from "./words";

const OWN_NUMBERS =
  "The program draws numbers of its own, so that its runs differ from the app’s as seeds do.";

const looks = ({ methods }: LanguageParams): string => `
${pyLooks(stylesOf(methods))}`;

const bits = (params: LanguageParams): Plot => `${looks(params)}
least = min([after_byte] + [seen[1].min() for course in courses for seen in course])
fig, ax = plt.subplots(figsize=(7.2, 4.8))
for name, value, dash in ("bytes alone", alone, ${pyDash(LOOKS.guide.dash)}), ("byte after byte", after_byte, ${pyDash(LOOKS.level.dash)}):
    ax.plot([0, STEPS], [value, value], color=INK_SOFT, linestyle=dash, linewidth=1, label=f"{name}: {value:.3g}")
for course, look in zip(courses, looks):
    times, rows = course[0][0], np.array([seen[1] for seen in course])
    ax.fill_between(times, rows.min(axis=0), rows.max(axis=0), color=look["color"], alpha=0.14, linewidth=0)
    ax.plot(times, rows.mean(axis=0), **look)
ax.set(xlim=(0, STEPS), xlabel="step n", ylabel="bits per byte")
ax.set_ylim(max(0, least - 0.25), ${MOST_BITS})
name_lines(ax)
finish(
    fig,
    ${pyTitle(bitsWords(null))},
    "Bits per byte of held-out text: the mean of the seeds, and a band that holds them all. ${OWN_NUMBERS}",
)`;

const ends = (params: LanguageParams): Plot => `${looks(params)}
fig, ax = plt.subplots(figsize=(7.2, 1.6 + 0.5 * len(looks)))
ended = [np.array([seen[1, -1] for seen in course]) for course in courses]
low, high = np.min(ended), np.max(ended)
air = max(0.02, (high - low) * 0.12)
ax.set(xlim=(low - air, high + air), ylim=(len(looks) - 0.5, -0.5), xlabel="bits per byte after the last test")
for row, (bits, look) in enumerate(zip(ended, looks)):
    ax.plot([bits.mean(), bits.mean()], [row - 0.3, row + 0.3], color=look["color"], label="_mean")
    ax.plot(bits, np.full(len(bits), row), look["marker"], color=look["color"], markerfacecolor="none", markersize=7, label="_seeds")
ax.set_yticks(range(len(looks)), [look["label"] for look in looks])
finish(
    fig,
    ${pyTitle(endsWords(null))},
    f"A mark for each seed ({len(ended[0])}), a bar at their mean. Runs of one seed start alike. ${OWN_NUMBERS}",
)`;

/** How many letters of the text before a token are shown. */
const LETTERS_BEFORE = 24;

const next = ({ methods }: LanguageParams): Plot => `


def token_text(word):
    """Byte by byte: a middle dot is a blank."""
    seen = {32: "·", 10: r"\\n", 36: r"\\$"}
    return "".join(seen.get(byte, chr(byte) if 32 < byte < 127 else r"\\x%02X" % byte) for byte in word)


belief, came = last[0], held_tokens[place]
order = np.argsort(-belief, kind="stable")
ranks = list(range(min(10, len(order))))
if came not in order[:10]:
    ranks.append(int(np.flatnonzero(order == came)[0]))
shares = belief[order[ranks]]
inks = [CERTIFIED if order[rank] == came else tint(INK_FAINT, 0.45) for rank in ranks]
fig, ax = plt.subplots(figsize=(7.2, 4.6))
ax.grid(False)
ax.barh(range(len(ranks)), shares, height=0.6, color=inks)
for row, (rank, share) in enumerate(zip(ranks, shares)):
    ink = CERTIFIED if order[rank] == came else INK
    ax.text(share + 0.01 * shares[0], row, f"{share:.3g}", va="center", color=ink)
ax.set(xlim=(0, shares[0] * 1.12), ylim=(len(ranks) - 0.5, -0.5), xlabel="share of the belief", ylabel="rank and token")
ax.set_yticks(range(len(ranks)), [f"{rank + 1}  {token_text(words[order[rank]])}" for rank in ranks])
before = " ".join(b"".join(words[token] for token in held_tokens[:place]).decode("utf-8", "replace").split())[-${LETTERS_BEFORE}:]
finish(
    fig,
    ${pyTitle(nextWords(null))},
    "What " + ${pyText(stylesOf(methods)[0]?.label ?? "")} + " believes after “… " + before.replace("$", r"\\$") + "”, its likeliest tokens by rank; coloured: the one that came. A middle dot is a blank, " + r"\\n a line end. ${OWN_NUMBERS}",
)`;

const room = (): Plot => `
times, _, certified, bound = courses[0][0]
logs = np.log10(np.r_[0.1, certified[certified > 0], bound[bound > 0]])
fig, ax = plt.subplots(figsize=(7.2, 4.6))
ax.set(yscale="log", xlim=(0, STEPS), ylim=(10 ** (logs.min() - 0.4), 10 ** (logs.max() + 0.4)), xlabel="training step n", ylabel="step η")
ax.plot(times, certified, ${pyLook(CERTIFIED_STYLE)}, label=${pyText(CERTIFIED_STYLE.label)})
ax.plot(times, bound, ${pyLook(BOUND_STYLE)}, label=${pyText(BOUND_STYLE.label)})
log_ticks(ax.yaxis)
name_lines(ax)
finish(
    fig,
    ${pyTitle(roomWords(null))},
    "Towards the token that came, the certified step is the share p that it has; the bound is 2 min p²/max p over all tokens. Both of the belief of Figure 3, after n steps of training. ${OWN_NUMBERS}",
)`;

export const programs: Programs<LanguageParams, LanguageTrace, TrainingLook> = {
  computing: languageProgram,
  plots: { bits, ends, next, room },
};
