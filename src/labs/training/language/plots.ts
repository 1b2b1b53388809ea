/** @file How a language model learns, in Matplotlib; what it says of single bytes is not told by the program, whose runs are its own. */
import type { Plot } from "../../shared/python/program";
import type { Programs } from "../../shared/parts/part";
import { pyDash, pyLook, pyText, pyTitle } from "../../shared/python/text";
import type { TrainingLook } from "../look";
import type { LanguageParams } from "../run/language/params";
import type { LanguageTrace } from "../run/language/types";
import { MOST_BITS } from "./curves";
import { stylesOf } from "./look";
import { languageProgram } from "./python";
import { bitsWords } from "./words";

const bits = ({ methods }: LanguageParams): Plot => `
looks = [
${stylesOf(methods)
  .map((style) => `    dict(label=${pyText(style.label)}, ${pyLook(style)}),`)
  .join("\n")}
]
least = min([after_byte] + [seen.min() for course in courses for _, seen in course])
fig, ax = plt.subplots(figsize=(7.2, 4.8))
for name, value, dash in ("bytes alone", alone, ${pyDash("1.5 4")}), ("byte after byte", after_byte, ${pyDash("5 3.5")}):
    ax.plot([0, STEPS], [value, value], color=INK_SOFT, linestyle=dash, linewidth=1, label=f"{name}: {value:.3g}")
for course, look in zip(courses, looks):
    times, rows = course[0][0], np.array([seen for _, seen in course])
    ax.fill_between(times, rows.min(axis=0), rows.max(axis=0), color=look["color"], alpha=0.14, linewidth=0)
    ax.plot(times, rows.mean(axis=0), **look)
ax.set(xlim=(0, STEPS), xlabel="step n", ylabel="bits per byte")
ax.set_ylim(max(0, least - 0.25), ${MOST_BITS})
name_lines(ax)
finish(
    fig,
    ${pyTitle(bitsWords(null))},
    "Bits per byte of held-out text: the mean of the seeds, and a band that holds them all. The program draws numbers of its own, so that its runs differ from the app’s as seeds do.",
)`;

export const programs: Programs<LanguageParams, LanguageTrace, TrainingLook> = {
  computing: languageProgram,
  plots: { bits },
};
