/** @file The figures of learning from experts in Matplotlib. */
import { SECOND_DASHES } from "../../../charts/looks";
import type { Plot } from "../../shared/python/program";
import type { Programs } from "../../shared/parts/part";
import { pyDash, pyLabel, pyLook, pyLooks, pyTitle } from "../../shared/python/text";
import { stylesOf } from "../look";
import { learnersOf } from "../run/online/learners";
import { lossesOf } from "../run/online/losses";
import type { OnlineTrace } from "../run/online/types";
import type { OnlineParams } from "../run/params";
import type { GeometryLook } from "../state";
import { expertStyle, dualStyle, learnerStyles, namedExperts } from "./look";
import { onlineProgram } from "./python";
import { growthWords, learnerName, regretWords, weightsWords } from "./words";

const looksOf = (params: OnlineParams): string =>
  pyLooks(learnerStyles({ params }, learnersOf(params)), pyLabel);

const regret = (params: OnlineParams): Plot => `
${looksOf(params)}
low, most = (side(side(found) for found, _, _ in learners) for side in (min, max))
proved = max([bound[-1] for _, bound, _ in learners if np.isfinite(bound[-1])], default=0)
low, most = low - (0.06 * (most - low) if low < 0 else 0), most + 0.06 * (most - low)
high = max(most, min(1.06 * proved, 12 * max(most, -low)))

fig, ax = plt.subplots(figsize=(7.2, 4.4))
for (found, bound, _), look in zip(learners, looks):
    ax.plot(found, **look)
    if np.isfinite(bound[-1]):
        ax.plot(bound, color=look["color"], linestyle=${pyDash(SECOND_DASHES.dotted)}, label=f"bound, {look['label']}")
ax.set(xlim=(0, len(losses)), ylim=(low, high), xlabel="round t", ylabel="regret")
name_lines(ax)
finish(
    fig,
    ${pyTitle(regretWords(null))},
    f"{losses.shape[1]} experts, {len(losses)} rounds. Regret: the learner’s loss less that of the best expert so far. Dotted: $D_{{max}}$/η + ηt$G^2$/2, where that is finite.",
)`;

/** The name of the learner whose weights are drawn. */
function mainName(params: OnlineParams): string {
  const [main] = learnersOf(params);
  return main === undefined ? "" : learnerName({ params }, main);
}

const DUAL = (of: string): string => `
best = losses.sum(0).argmin()
place = list(order).index(best)
ax.plot(learners[1][2][:, best], ${of}, color=looks[place]["color"] if place < len(looks) else INK_FAINT, label=f"expert {best + 1}, dual averaging")`;

function weights(params: OnlineParams): Plot {
  const named = Array.from({ length: namedExperts(params) }, (_, place) => expertStyle(0, place, params));
  const dual = dualStyle({ ...expertStyle(0, 0, params), color: "ink" });
  return `
looks = [  # of the heaviest experts
${named.map((style) => `    dict(${pyLook(style)}),`).join("\n")}
]
weights = learners[0][2]
order = np.argsort(-weights.max(axis=0), kind="stable")
fig, ax = plt.subplots(figsize=(7.2, 4.2))
for place, i in reversed(list(enumerate(order))):
    if place < len(looks):
        ax.plot(weights[:, i], **looks[place], label=f"expert {i + 1}")
    else:
        ax.plot(weights[:, i], color=INK_FAINT, label="_expert")${
          params.method === "both" ? DUAL(pyLook(dual).replace("color=INK, ", "")) : ""
        }
most = max(line.get_xydata()[:, 1].max() for line in ax.get_lines())
ax.set(xlim=(0, len(losses)), ylim=(0, 1 if most > 0.5 else 1.15 * most), xlabel="round t", ylabel="weight")
name_lines(ax)
finish(fig, ${pyTitle(weightsWords(null))}, ${pyLabel(`Weights of ${mainName(params)}${lossesOf(params.losses).experts > namedExperts(params) ? "; those with little weight have no names" : ""}.`)})`;
}

const growth = (params: OnlineParams): Plot => `
${looksOf(params)}
${pyLooks(stylesOf([params.geometry, ...params.beside]), pyLabel, "curves")}
ends = [found[-1] for found, _, _ in learners]
values = np.array([value for bounds in growth if bounds is not None for value in bounds] + ends)
values = values[(values > 0) & np.isfinite(values)]
low, high = (values.min() * 10**-0.15, values.max() * 10**0.15) if values.size else (1, 10)
here = losses.shape[1]

fig, ax = plt.subplots(figsize=(7.2, 4.4))
ax.plot([here, here], [low, high], color=INK_FAINT, linewidth=1, label=f"{here} experts")
for bounds, look in zip(growth, curves):
    if bounds is not None:
        ax.plot(counts, bounds, **look)
for end, look in zip(ends, looks):
    if end > 0:
        ax.plot(here, end, "o", markerfacecolor=PAPER, markeredgecolor=look["color"], markersize=7, markeredgewidth=1.5, zorder=4, label="_regret")
ax.set(xscale="log", yscale="log", xlim=(2, 1024), ylim=(low, high), xlabel="experts C", ylabel=f"bound after {len(losses)} rounds")
log_ticks(ax.xaxis)
log_ticks(ax.yaxis)
name_lines(ax)
finish(
    fig,
    ${pyTitle(growthWords(null))},
    f"The bound G√(2$D_{{max}}$T) at the best step, for any losses in a range of {span:g}: in the entropy it grows with √ln C, in Euclid’s geometry with √C. Rings: the regret of these losses.",
)`;

export const programs: Programs<OnlineParams, OnlineTrace, GeometryLook> = {
  computing: onlineProgram,
  plots: { regret, weights, growth },
};
