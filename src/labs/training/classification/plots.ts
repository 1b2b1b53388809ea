/** @file The figures of classification in Matplotlib. */
import { LOOKS } from "../../../charts/looks";
import type { Plot } from "../../shared/python/program";
import type { Programs } from "../../shared/parts/part";
import { pyLabel, pyLook, pyText, pyTitle } from "../../shared/python/text";
import type { TrainingLook } from "../look";
import { networkIn } from "../run/classification/model";
import type { ClassificationParams } from "../run/classification/params";
import type { ClassificationTrace } from "../run/classification/types";
import { figureWords } from "./captions";
import { methodStyle } from "./look";
import { AROUND_FUNCTION, sweep, verdict } from "./ofGrids";
import { ratios, shares } from "./ofUpdates";
import { classificationProgram } from "./python";

const looks = ({ methods }: ClassificationParams): string => `
looks = [${methods.map((_, place) => `dict(${pyLook(methodStyle(place, ""))})`).join(", ")}]`;

const RUNS =
  "Over all examples; of several runs the mean, and a band that holds them all. Batches are drawn by NumPy.";

const curves = (
  column: 0 | 1 | 2,
  less = "",
): string => `for (label, *_), course, look in zip(methods, courses, looks):
    rows = course[${column}]${less}
    ax.fill_between(np.arange(steps + 1), rows.min(axis=0), rows.max(axis=0), color=look["color"], alpha=0.13, linewidth=0)
    ax.plot(rows.mean(axis=0), **look, label=label)`;

const loss = (params: ClassificationParams): Plot => `${looks(params)}
fig, ax = plt.subplots(figsize=(7.2, 4.8))
least = ${networkIn(params) === null ? "least" : "0.0"}
ax.plot([0, steps], [goal - least, goal - least], ${pyLook(LOOKS.level, 1)}, label="target")
${curves(0, " - least")}
ax.set(yscale="log", xlim=(0, steps), xlabel="step n", ylabel=${networkIn(params) === null ? '"f − f*"' : '"f"'})
log_ticks(ax.yaxis)
name_lines(ax)
finish(fig, ${pyTitle(figureWords("loss", params, null))}, ${pyText(`Objective. ${RUNS}`)})`;

const told = (params: ClassificationParams): Plot => `${looks(params)}
fig, ax = plt.subplots(figsize=(7.2, 4.8))
${curves(1)}
worst = min(0.95, min(np.nanmin(course[1].mean(axis=0)[1:]) for course in courses))
ax.set(xlim=(0, steps), ylim=(max(0, worst - 0.04), 1.01), xlabel="step n", ylabel="share told right")
name_lines(ax)
finish(fig, ${pyTitle(figureWords("told", params, null))}, ${pyText(`Share of the examples whose label has the largest belief. ${RUNS}`)})`;

const approach = (params: ClassificationParams): Plot => `${looks(params)}


${AROUND_FUNCTION}


fig, ax = plt.subplots(figsize=(7.2, 4.8))
${curves(2)}
ax.set(yscale="log", xlim=(0, steps), ylim=around([course[2].mean(axis=0)[times] for course in courses], 16))
ax.set(xlabel="step n", ylabel=${pyLabel("D(z*, θ_{n})")})
log_ticks(ax.yaxis)
name_lines(ax)
finish(
    fig,
    ${pyTitle(figureWords("approach", params, null))},
    ${pyText(`D(z*, θ) in each method’s own geometry, z* by Newton’s method. What Fejér says of one geometry is no statement about another, and none about momentum. ${RUNS}`)},
)`;

export const programs: Programs<ClassificationParams, ClassificationTrace, TrainingLook> = {
  computing: classificationProgram,
  plots: {
    sweep: (params) => `${looks(params)}\n${sweep(params)}`,
    verdict,
    loss,
    approach,
    shares: (params, _, trace) => shares(params, trace),
    ratios: (params, _, trace) => ratios(params, trace),
    told,
  },
};
