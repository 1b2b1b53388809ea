/** @file The belief of one rule over time, in Matplotlib. */
import { NOTIONS } from "../../../../../charts/notions";
import type { Plot } from "../../../../shared/python/program";
import { colorName, pyDash, pyLabel, pyLook, pyText } from "../../../../shared/python/text";
import { ruleStyles } from "../../../ruleStyles";
import { LINES, MAX_NAMED_LINES, NAMED_RESTLESS, REST_LINE } from "../../../scene/classes";
import { letterOf } from "../../../figures";
import { labelOf, timeAxis, type Shown } from "./time";

const lookLine = ({ width, dash, opacity }: (typeof LINES)[number]) =>
  `    {"linewidth": ${1.5 * width}, "linestyle": ${pyDash(dash)}, "alpha": ${opacity}},`;

/** The names of the classes, if they have some. */
export const namesOf = (names: readonly string[] | null): string =>
  names === null
    ? `[f"p$_{{{i + 1}}}$" for i in range(start.size)]`
    : `[${names.map((name) => pyText(name.replaceAll("$", "\\$"))).join(", ")}]`;

/** Says what became of the rule. */
const OUTCOME = `ends = {
    "converged": f"Settles on the target at step {result['settledAt']}.",
    "collapsed": f"Collapses on a face at step {result['collapsedAt']}.",
    "wandering": f"Not settled at the end: D_KL is {result['finalKl']:.2g}.",
}
back = "" if result["recoveredIn"] is None else f" Back below 0.001 {result['recoveredIn']} steps after the jump."`;

export function beliefPlot(shown: Shown, index: number): Plot {
  const { params, names } = shown;
  const color = colorName(ruleStyles(params.rules)[index]?.color ?? "ink");
  const room =
    params.target.kind === "stream"
      ? `${NAMED_RESTLESS}`
      : `${MAX_NAMED_LINES} if start.size <= ${MAX_NAMED_LINES} else ${MAX_NAMED_LINES - 1}`;
  return `
result, beliefs, *_ = runs[${index}]
t = np.arange(steps + 1)
targets = np.array([target(k) for k in t])
names = ${namesOf(names)}
named = sorted(np.argsort(-targets.max(axis=0), kind="stable")[: ${room}])
line_looks = [
${LINES.map(lookLine).join("\n")}
]
rest = {"linewidth": ${1.5 * REST_LINE.width}, "alpha": ${REST_LINE.opacity}, "label": "_rest"}
most = max(targets.max(), *(beliefs.max() for _, beliefs, *_ in runs))
top = 1 if start.size <= 12 else min(round_ for round_ in (0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1) if most <= round_)

fig, ax = plt.subplots(figsize=(7.2, 3.6))
ax.set(ylim=(0, top), ylabel="belief p")
${timeAxis(shown)}
for i in range(start.size):
    look = {**line_looks[named.index(i) % ${LINES.length}], "label": names[i]} if i in named else rest
    plot_calm(ax, t, beliefs[:, i], color=${color}, **look)
    if i in named:
        jumps = np.r_[False, abs(np.diff(targets[:, i])) > 0.05]
        ax.plot(t, np.where(jumps, np.nan, targets[:, i]), ${pyLook(NOTIONS.target, 0.8)}, label="_target")
name_ends(ax)
${OUTCOME}
finish(fig, ${pyLabel(`${letterOf(index)}. `)} + ${labelOf(params, index)}, "Belief in the rule's colour, target dashed; hatched: up and down at every step. " + ends[result["outcome"]] + back)`;
}
