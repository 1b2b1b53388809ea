/** @file The figures of the forward pass in Matplotlib. */
import { SECOND_DASHES } from "../../../charts/looks";
import type { Plot } from "../../shared/python/program";
import type { Programs } from "../../shared/parts/part";
import { colorName, PY_MARKERS, pyDash, pyLook, pyText, pyTitle } from "../../shared/python/text";
import type { CurveStyle } from "../../../charts/xy/overlay";
import type { TrainingLook } from "../look";
import type { ForwardParams } from "../run/forward/params";
import type { ForwardTrace } from "../run/forward/types";
import {
  AWAY_STYLE,
  BEYOND_BOUND,
  BEYOND_CERTIFIED,
  BOUND_STYLE,
  CERTIFIED_STYLE,
  STEP_STYLE,
} from "./curves";
import { classStyle, MOST_CLASSES } from "./look";
import { forwardProgram } from "./python";
import { figureWords } from "./words";

const CLASSES = Array.from({ length: MOST_CLASSES }, (_, i) => {
  const { color, marker } = classStyle(i, "");
  return `(${colorName(color)}, "${PY_MARKERS[marker]}")`;
}).join(", ");

/** Every so many examples are kept, and every so many of those drawn; the pointed example is one of those kept. */
const places = ({ example }: ForwardParams): string => `every = -(-len(y) // 1000)
pointed = min(-(-len(y) // every) - 1, ${example - 1} // every) * every
kept = np.arange(0, len(y), every * -(-(-(-len(y) // every)) // 250))`;

const passes = (params: ForwardParams): Plot => `
looks = [${CLASSES}]
${places(params)}
pale = min(0.5, max(0.16, 60 / len(kept)))


def ways(reading, examples):
    """Across and up, layers by examples: on the triangle of three classes, else the belief in the label by layer."""
    if len(names) == 3:
        return flat(reading["beliefs"][:, examples])
    across = np.repeat(np.arange(depth + 1.0)[:, None], len(examples), axis=1)
    return across, reading["beliefs"][:, examples, y[examples]]


def run_on(side):
    """All ways as one line, with gaps between them."""
    return np.vstack([side, np.full((1, side.shape[1]), np.nan)]).T.ravel()


fig, panels = plt.subplots(1, 2, figsize=(10, 5.2))
for ax, reading, heading in zip(panels, (before, after), ("before training", f"after {steps} steps of training")):
    if len(names) == 3:
        triangle(ax, tuple(names))
    else:
        ax.set(xlim=(0, depth), ylim=(0, 1), xlabel="after layer", ylabel="belief in the label", xticks=range(depth + 1))
    ends = []
    for label, name in enumerate(names):
        color, marker = looks[label % len(looks)]
        across, up = ways(reading, kept[y[kept] == label])
        ax.plot(run_on(across), run_on(up), color=color, alpha=pale, linewidth=0.8, label="_ways")
        ax.plot(across[:-1].ravel(), up[:-1].ravel(), ".", color=color, alpha=min(1, 1.6 * pale), markersize=3, label="_dots")
        ends += ax.plot(across[-1], up[-1], marker, color=color, markeredgecolor=PAPER, markeredgewidth=0.5, markersize=5.5, zorder=3, label=name)
    across, up = (side[:, 0] for side in ways(reading, [pointed]))
    ax.plot(across, up, color=INK, zorder=4, label="_pointed")
    ax.plot(across[:-1], up[:-1], ".", color=INK, zorder=4, label="_pointed dots")
    ax.plot(across[0], up[0], "o", color=INK, markerfacecolor=PAPER, markersize=7, zorder=5, label="_start")
    ax.plot(across[-1], up[-1], "o", color=INK, markerfacecolor="none", markersize=12, zorder=5, label="_end")
    ax.legend(handles=ends, loc="upper left" if len(names) == 3 else "lower right", labelcolor="linecolor")
    ax.set_title(f"{heading}: {reading['right'][-1]:.1%} told right", fontsize=9.5, color=INK_SOFT)
finish(
    fig,
    ${pyTitle(figureWords("passes", null))},
    f"What the head reads after each of {depth} layers, of {len(kept)} of {len(y)} examples. Small dots: before the first layer and after each; large mark: after the last. Bold, from the ring on: example {pointed + 1} ({names[y[pointed]]}).",
)`;

const styled = ({ label, ...style }: CurveStyle) => `dict(label=${pyText(label)}, ${pyLook(style)})`;

const layers =
  (figure: "untrained" | "trained") =>
  (params: ForwardParams): Plot =>
    `
${places(params)}
reading = ${figure === "trained" ? "after" : "before"}
order = [(k * (len(y) - 1)) // 4 for k in (1, 2, 3)]
layers = np.arange(1, depth + 1)
quartiles = {name: np.sort(reading[name], axis=1)[:, order] for name in ("steps", "bounds", "certified")}
seen = np.concatenate([quartiles["steps"][:, 1:].ravel(), quartiles["bounds"].ravel(), quartiles["certified"].ravel()])
seen = np.log10(seen[(seen > 1e-30) & np.isfinite(seen)])
low, high = min(-2, seen.min(initial=0)) - 0.3, max(0, seen.max(initial=0)) + 0.3
own = reading["steps"][:, pointed]

fig, ax = plt.subplots(figsize=(7.2, 4.8))
ax.set(yscale="log", xlim=(0.5, depth + 0.5), ylim=(10**low, 10**high), xticks=layers, xlabel="layer", ylabel="step in belief space")
for name, look, aside in (
    ("bounds", ${styled(BOUND_STYLE)}, 0),
    ("certified", ${styled(CERTIFIED_STYLE)}, 0.05),
    ("steps", ${styled(STEP_STYLE)}, -0.05),
):
    lower, middle, upper = quartiles[name].T
    middle = np.where(middle > 0, middle, np.nan)
    ax.vlines(layers + aside, np.maximum(lower, 1e-300), np.where(middle > 0, upper, np.nan), color=look["color"], linewidth=1.2)
    ax.plot(layers + aside, middle, **look)
    ax.plot(layers + aside, middle, "o", color=look["color"], markersize=4, label="_medians")
ax.plot(layers, np.where(own > 0, own, np.nan), color=INK, linestyle=${pyDash(SECOND_DASHES.dotted)}, label=f"example {pointed + 1}")
ax.plot(layers, np.where(own > 0, own, np.nan), "o", color=INK, markerfacecolor="none", markersize=9, label="_rings")
name_lines(ax)
finish(
    fig,
    ${pyTitle(figureWords(figure, null))},
    f"At each layer medians over {len(y)} examples of the step in belief space towards the label, of the paper’s bound and of the certified step; bars hold the middle half. Rings: example {pointed + 1}. A step away from the label is below every axis of powers.",
)`;

const beyond = (): Plot => `
layers = np.arange(1, depth + 1)
shares = {
    "bound": lambda of: (of["steps"] > of["bounds"]).mean(axis=1),
    "certified": lambda of: (of["steps"] > of["certified"]).mean(axis=1),
    "away": lambda of: (of["steps"] < 0).mean(axis=1),
}
looks = [${[BEYOND_BOUND, BEYOND_CERTIFIED, AWAY_STYLE].map(styled).join(", ")}]
fig, ax = plt.subplots(figsize=(7.2, 4.6))
for share, look in zip(shares.values(), looks):
    ax.plot(layers, share(before), color=look["color"], linestyle=${pyDash(SECOND_DASHES.dotted)}, label="_before")
    ax.plot(layers, share(after), **look)
    ax.plot(layers, share(after), "o", color=look["color"], markersize=4, label="_after")
ax.set(xlim=(0.5, depth + 0.5), ylim=(-0.02, 1.04), xticks=layers, xlabel="layer", ylabel="share of examples")
name_lines(ax)
finish(
    fig,
    ${pyTitle(figureWords("beyond", null))},
    f"Share of all {len(y)} examples that a layer moves farther than the paper’s bound, farther than the certified step, or away from the label, after {steps} steps of training. Dotted, in the same colours: before training.",
)`;

const lens = (): Plot => `
layers = np.arange(depth + 1)
fig, ax = plt.subplots(figsize=(7.2, 4.6))
ax.plot(layers, before["right"], color=INK, linestyle=${pyDash(SECOND_DASHES.dotted)}, label="before training")
ax.plot(layers, after["right"], "o-", color=INK, markersize=4, label="told right")
ax.set(xlim=(-0.3, depth + 0.3), ylim=(0, 1.04), xticks=layers, xlabel="after layer", ylabel="share of examples")
name_lines(ax)
finish(
    fig,
    ${pyTitle(figureWords("lens", null))},
    f"Share of the {len(y)} examples whose label has the largest belief when the head reads the features themselves (0) or the state after a layer. All of them train; none are kept for testing.",
)`;

const learned = (): Plot => `
fig, ax = plt.subplots(figsize=(7.2, 4.4))
ax.plot(course, color=INK, label="_objective")
ax.set(yscale="log", xlim=(0, steps), ylim=(min(course) * 10**-0.1, max(course) * 10**0.1), xlabel="step of training n", ylabel="objective f")
log_ticks(ax.yaxis)
finish(
    fig,
    ${pyTitle(figureWords("learned", null))},
    f"Mean cross-entropy after the last layer and penalty, by {method} with step {step:g} on all examples at once.",
)`;

export const programs: Programs<ForwardParams, ForwardTrace, TrainingLook> = {
  computing: forwardProgram,
  plots: { passes, untrained: layers("untrained"), trained: layers("trained"), beyond, lens, learned },
};
