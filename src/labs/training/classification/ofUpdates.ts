/** @file The updates of a run in belief space, in Matplotlib. */
import { NOTIONS } from "../../../charts/notions";
import { LOOKS, withoutMarker } from "../../../charts/looks";
import type { Plot } from "../../shared/python/program";
import { pyLabel, pyLook, pyText, pyTitle } from "../../shared/python/text";
import { BINS } from "../run/classification/monitor";
import type { ClassificationParams } from "../run/classification/params";
import type { ClassificationTrace } from "../run/classification/types";
import { labelsOf } from "../run/classification/labels";
import { figureWords } from "./captions";

const firstOf = ({ methods, tune }: ClassificationParams, trace: ClassificationTrace | null): string =>
  trace?.methods[0]?.label ?? labelsOf(methods, tune !== undefined)[0] ?? "the first method";

const BOUND_LOOK = pyLook(NOTIONS.bound);
const CERTIFIED_LOOK = pyLook(withoutMarker(NOTIONS.certified));
const SHARES = [
  `("beyond the bound", dict(${pyLook(NOTIONS.bound)}))`,
  `("beyond the certified step", dict(${pyLook(NOTIONS.certified)}))`,
  `("away from the label", dict(${pyLook(LOOKS.away)}))`,
];

export const shares = (params: ClassificationParams, trace: ClassificationTrace | null): Plot => `
taken = np.minimum(times, len(watch.shares))
rows = np.full((3, len(times)), np.nan)
for k in np.flatnonzero(np.diff(taken)) + 1:
    rows[:, k] = np.mean(watch.shares[taken[k - 1] : taken[k]], axis=0)
objective = courses[0][0].mean(axis=0)
fig, ax = plt.subplots(figsize=(7.2, 4.8))
for row, (label, look) in zip(rows, (
    ${SHARES.join(",\n    ")},
)):
    ax.plot(times, row, label=label, **{**look, "markevery": max(1, len(times) // 8)})
ax.plot(times, (objective / objective[0])[times], ${pyLook(LOOKS.guide)}, label=${pyLabel("f(θ_{n})/f(0)")})
ax.set(xlim=(0, steps), ylim=(-0.02, 1.04), xlabel="step n", ylabel="share of examples")
name_lines(ax)
finish(
    fig,
    ${pyTitle(figureWords("shares", params, null))},
    ${pyText(`First run of ${firstOf(params, trace)}: the share of examples whose belief each update of the weights moves farther than the paper’s bound, farther than the certified step, or away from the label. Dotted: the objective over its first value.`)},
)`;

export const ratios = (params: ClassificationParams, trace: ClassificationTrace | null): Plot => `
used = np.flatnonzero(watch.counts.any(axis=0))
middle = ${-BINS.from * BINS.perDecade}
low, high = min(middle - 4, used.min(initial=middle)), max(middle + 4, used.max(initial=middle)) + 1
edges = 10.0 ** (${BINS.from} + np.arange(low, high + 1) / ${BINS.perDecade})
parts = watch.counts[:, low:high] / max(1, watch.counts[0].sum())
top = parts.max() * 1.12 or 1
fig, ax = plt.subplots(figsize=(7.2, 4.8))
ax.set(xscale="log", xlim=(edges[0], edges[-1]), ylim=(-0.03 * top, top))
ax.set(xlabel="step in belief space over what it might be", ylabel="share of steps")
ax.plot([1, 1], [0, top], ${pyLook(LOOKS.level, 1)}, label="_as long")
across = np.repeat(edges, 2)[1:-1]
for part, label, look in (
    (parts[0], "step ÷ bound", dict(${BOUND_LOOK})),
    (parts[1], "step ÷ certified step", dict(${CERTIFIED_LOOK})),
):
    ax.fill_between(across, np.repeat(part, 2), color=look["color"], alpha=0.13, linewidth=0)
    ax.plot(across, np.repeat(part, 2), label=label, **look)
name_lines(ax)
finish(
    fig,
    ${pyTitle(figureWords("ratios", params, null))},
    ${pyText(`All updates of all examples towards their label, first run of ${firstOf(params, trace)}: the step in belief space over the bound, and over the certified step. Right of the dashed line it is longer than that.`)},
)`;
