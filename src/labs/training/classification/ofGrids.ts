/** @file The results of grids of steps in Matplotlib. */
import { LOOKS } from "../../../charts/looks";
import type { Plot } from "../../shared/python/program";
import { colorName, PY_MARKERS, pyList, pyLook, pyText, pyTitle } from "../../shared/python/text";
import { METHOD_NAMES } from "../run/classification/labels";
import type { ClassificationParams } from "../run/classification/params";
import { strideOf } from "../run/classification/tune";
import { ordinal } from "../said";
import { figureWords } from "./captions";
import { meanLambda, shortLabel } from "./look";

/** Limits of an axis of powers. */
export const AROUND_FUNCTION = `def around(columns, deepest, room=0.06):
    """Around all that is positive and finite, so many powers of ten deep at most."""
    values = np.concatenate([np.ravel(column) for column in columns])
    logs = np.log10(values[(values > 0) & np.isfinite(values)])
    if logs.size == 0:
        return 0.1, 10.0
    low, high = max(logs.max() - deepest, logs.min()), logs.max()
    pad = max(0.05, (high - low) * room)
    return 10 ** (low - pad), 10 ** (high + pad)`;

export const sweep = (params: ClassificationParams): Plot => `
${AROUND_FUNCTION}


fig, ax = plt.subplots(figsize=(7.2, 4.8))
products = [grid * factor for factor in ${pyList(params.methods.map((method) => meanLambda(method) ?? 1))}]
means = [arrived.mean(axis=1) for arrived in tried]
halves = [np.where(np.isfinite(mean), half_width(arrived), np.nan) for mean, arrived in zip(means, tried)]
bottom, top = around([*means, *(mean + half for mean, half in zip(means, halves))], 12)
ax.set(xscale="log", yscale="log", xlim=around(products, 12, 0.03), ylim=(bottom, top))
ax.set(xlabel="product λU of relaxation and step", ylabel="steps to the target")
for (label, *_), x, mean, half, arrived, look in zip(methods, products, means, halves, tried, looks):
    plain = {key: look[key] for key in look if key not in ("marker", "markevery")}
    beyond, taken = np.isnan(mean), best(arrived)
    ax.vlines(x, np.maximum(mean - half, 1e-300), mean + half, color=look["color"], linewidth=1)
    ax.plot(x, mean, **plain, label=label)
    ax.plot(x, mean, look["marker"], color=look["color"], label="_means")
    ax.plot(x[beyond], np.full(beyond.sum(), top * (bottom / top) ** 0.03), "x", color=look["color"], label="_not all arrive")
    ax.plot(x[taken], mean[taken], "o", color=look["color"], markerfacecolor="none", markersize=11, label="_taken")
log_ticks(ax.xaxis)
log_ticks(ax.yaxis)
runs = "1 run" if tried[0].shape[1] == 1 else f"{tried[0].shape[1]} runs"
name_lines(ax)
finish(
    fig,
    ${pyTitle(figureWords("sweep", params, null))},
    f"Mean steps until f is {goal:.4g}, with 95 % intervals, for {len(grid)} steps U {runs} each. Cross: not every run arrived within {steps} steps. Ring: the step that is taken. Batches are drawn by NumPy.",
)`;

const coarseWords = ({ tune }: ClassificationParams): string => {
  const stride = tune === undefined ? 1 : strideOf(tune.factor);
  return stride > 1
    ? `Coarse grid: every ${ordinal(stride)} of these steps alone.`
    : "This grid is a coarse one; with a smaller factor a fine one stands beside it.";
};

const namesOf = (params: ClassificationParams): string =>
  params.methods.map((method, place) => pyText(shortLabel(params, method, place))).join(", ");

const numbered = ({ methods }: ClassificationParams): string =>
  methods.length > 4
    ? ` ${methods.map(({ kind }, place) => `${place + 1}: ${METHOD_NAMES[kind]}`).join(", ")}.`
    : "";

export const verdict = (params: ClassificationParams): Plot => `


def ratio(one, first):
    """Geometric mean, run by run, with its 95 % interval; nan where a run did not arrive."""
    logs = np.log(one / first)
    return np.exp(logs.mean() + half_width(logs) * np.array([-1, 0, 1]))


names = [${namesOf(params)}]
fig, ax = plt.subplots(figsize=(7.2, 4.4))
ax.plot([0.5, len(names) + 0.5], [1, 1], ${pyLook(LOOKS.level, 1)}, label="_no difference")
seen = []
for label, all_steps, aside, color, mark in (
    ("coarse grid", coarse if stride > 1 else [], -0.08, ${colorName(LOOKS.coarse.color)}, "${PY_MARKERS[LOOKS.coarse.marker]}"),
    ("this grid", arrivals, 0.08, ${colorName(LOOKS.fine.color)}, "${PY_MARKERS[LOOKS.fine.marker]}"),
):
    found = [ratio(one, all_steps[0]) for one in all_steps]
    places = [place for place, three in enumerate(found) if np.isfinite(three[1])]
    if places:
        low, middle, high = np.transpose([found[place] for place in places])
        seen += [*low, *high]
        ax.vlines(np.array(places) + 1 + aside, low, high, color=color, linewidth=1.2)
        ax.plot(np.array(places) + 1 + aside, middle, mark, color=color, label=label)
ax.set(xlim=(0.5, len(names) + 0.5), ylim=(min([0.6, *seen]) - 0.05, min(4, max([1.2, *seen]) + 0.08)))
ax.set(xlabel="method, each at its best step", ylabel="steps ÷ steps of the first method")
ax.set_xticks(np.arange(len(names)) + 1, names)
key_above(ax, ax.get_lines())
finish(
    fig,
    ${pyTitle(figureWords("verdict", params, null))},
    "Each method at its best step: its steps to the target over those of the first method, in runs that no step was chosen by. Geometric mean, run by run, with 95 % intervals. ${coarseWords(params)} Dashed: no difference.${numbered(params)} Batches are drawn by NumPy.",
)`;
