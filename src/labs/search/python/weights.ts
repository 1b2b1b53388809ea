/** @file The search at every weight, in Matplotlib. */
import { NOTIONS } from "../../../charts/notions";
import { LOOKS, SERIES, withoutMarker, SECOND_DASHES } from "../../../charts/looks";
import type { Plot } from "../../shared/python/program";
import { pyDash, pyLook, pyTitle } from "../../shared/python/text";
import { WEIGHT } from "../run/params";
import { WEIGHT_INTERVALS } from "../run/sweep";
import { weightsWords } from "../words";

const { atLeast: FIRST_WEIGHT = 1, atMost: LAST_WEIGHT = 1 } = WEIGHT;

export const weightsPlot = (): Plot => `
weights = np.linspace(${FIRST_WEIGHT}, ${LAST_WEIGHT}, ${WEIGHT_INTERVALS + 1})
sweep = [search(start, goal, h, w) for w in weights]
lengths = np.array([found[goal] if goal in found and cells[-1] == goal else np.inf for found, cells, _, _ in sweep])
expansions = np.array([len(cells) for _, cells, _, _ in sweep])
with np.errstate(invalid="ignore", divide="ignore"):
    ratio = lengths / left[start]
    reached = np.isfinite(left) & (left > 0)
    proved = weights * max(1, np.max(h[reached] / left[reached], initial=1))
    here = (length[goal] if goal in length and order[-1] == goal else np.inf) / left[start]
blind_expansions = len(search(start, goal, blind, 1)[1])
top = max(1.3, 1.08 * np.max(ratio, where=np.isfinite(ratio), initial=0))

fig, (ax, below) = plt.subplots(2, 1, figsize=(7.2, 5.6), sharex=True)
ax.set(xlim=(${FIRST_WEIGHT}, ${LAST_WEIGHT}), ylim=(1, top), ylabel="length / shortest")
ax.plot(weights, proved, ${pyLook(withoutMarker(NOTIONS.certified))}, label="proved bound")
ax.plot(weights, np.where(np.isfinite(ratio), ratio, np.nan), ${pyLook(withoutMarker(SERIES[0]))}, label="this search", clip_on=False)
below.set(ylim=(0, 1.08 * max(blind_expansions, expansions.max())), xlabel="weight w", ylabel="expansions")
below.plot(weights, np.full(weights.size, blind_expansions), ${pyLook(LOOKS.level)}, label="Dijkstra")
below.plot(weights, expansions, ${pyLook(withoutMarker(SERIES[0]))}, label="this search")
for axes, value in ((ax, here), (below, len(order))):
    axes.axvline(weight, color=INK_FAINT, linestyle=${pyDash(SECOND_DASHES.place, 1)}, linewidth=1, label="_weight")
    if np.isfinite(value):
        axes.plot(weight, value, "o", color=INK, clip_on=False, zorder=4, label="_here")
    name_lines(axes)
finish(
    fig,
    ${pyTitle(weightsWords)},
    f"The same search at every weight: length of the way over the shortest, with what is proved of it, and how many cells are expanded. The upright line is the weight that is set, {weight:g}.",
)`;
