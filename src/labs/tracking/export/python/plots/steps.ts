/** @file Step against bound, in Matplotlib. */
import { LOOKS } from "../../../../../charts/looks";
import { NOTIONS } from "../../../../../charts/notions";
import type { Plot } from "../../../../shared/python/program";
import { colorName, pyLabel, pyMark, pyTitle } from "../../../../shared/python/text";
import { greenWords } from "../../../words/captions";
import { letterOf } from "../../../figures";
import { looksOf, marksOf, timeAxis, type Shown } from "./time";

export function stepsPlot(shown: Shown): Plot {
  const { params } = shown;
  return `
${looksOf(params)}
t = np.arange(steps + 1)

# All steps and nearly all bounds before anything collapses.
open_ = [(values[clamped == 0], share) for _, _, eta, bound, _, clamped in runs for values, share in ((eta, 0.02), (bound, 0.02))]
positive = [(values[(values > 0) & np.isfinite(values)], share) for values, share in open_]
low = min(np.sort(values)[int(share * (values.size - 1))] for values, share in positive if values.size)
high = max(values.max() for values, _ in positive if values.size)
top = next_step(1.05 * high, up=True)
bottom = max(next_step(0.95 * low, up=False), top / 1e10)

fig, ax = plt.subplots(figsize=(7.2, 3.6))
ax.set(yscale="log", ylim=(bottom, max(top, 3 * low)), ylabel="step η")
${timeAxis(shown)}
for i, ((result, _, eta, bound, _, _), (color, marker)) in enumerate(zip(runs, looks)):
    every = dict(${marksOf(shown)})
    name = ${pyLabel("η_{max}")} if i == len(runs) - 1 else "_bound"
    plot_calm(ax, t, bound, color=${colorName(NOTIONS.bound.color)}, linewidth=1, marker=marker, markerfacecolor=PAPER, **every, label=name)
    plot_calm(ax, t, eta, color=color, marker=marker, **every, label=result["label"])
    if result["firstViolation"] is not None:
        at = result["firstViolation"]["t"]
        ax.plot(at, eta[at], ${pyMark(LOOKS.exceeded)}, markerfacecolor=PAPER, markersize=7, clip_on=False, zorder=3, label="_violation")
name_ends(ax)
over = [result for result, *_ in runs if result["firstViolation"] is not None]
worst = max((result["worstBeforeCollapse"] or 0 for result in over), default=0)
times = f"{worst:.2g}" if worst >= 1e6 else np.format_float_positional(worst, 2, fractional=False, trim="-")
found = "No step exceeds it." if not over else "Exceeded by " + ", ".join(result["label"] for result in over) + f", up to {times} times."
finish(fig, ${pyTitle({ number: letterOf(params.rules.length), title: { text: "Step against bound" } })}, ${JSON.stringify(`${greenWords(params.update)}; a ring where a step first exceeds it. `)} + found)`;
}
