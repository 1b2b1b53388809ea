/** @file The figures of control in Matplotlib. */
import type { Plot } from "../../shared/python/program";
import type { Programs } from "../../shared/parts/part";
import { pyLook, pyLooks, pyText, pyTitle, withoutMarkers } from "../../shared/python/text";
import type { TrainingLook } from "../look";
import type { ControlParams } from "../run/params";
import { actorsOf, isExact, labelsOf } from "../run/control/plan";
import type { ControlTrace } from "../run/control/types";
import { shownAt } from "./clock";
import { OPTIMUM } from "./curves";
import { stylesOf } from "./look";
import { controlProgram } from "./python";
import { gridTitle, regretTitle, valueWords } from "./words";

const looks = (params: ControlParams): string => `
${pyLooks(withoutMarkers(stylesOf(actorsOf(params), labelsOf(params))))}`;

/** Says that the program uses the exact critic, if that of the run is sampled. */
const note = (params: ControlParams): string =>
  isExact({ params }) ? "" : " The critic is the exact one, of which the app’s is an estimate here.";

const grid = (params: ControlParams, { t }: TrainingLook): Plot => `${looks(params)}
t = ${shownAt(params, t)}
# The darker a cell, the more it is worth; the least that matters is as far below the least optimum as that is below the most.
low, high = best.min(), best.max()
least = 0.0 if low >= 0 else low - (high - low)
ways = np.array([(-1, 0), (0, 1), (1, 0), (0, -1)])


def furnish(ax):
    """Walls, holes, cliffs, goals and the start."""
    for cell, letter in enumerate(letters):
        x, y = cell % columns, cell // columns
        square = [x, x + 1, x + 1, x], [y, y, y + 1, y + 1]
        if letter == "W":
            ax.fill(*square, color=INK_SOFT)
        elif letter == "C":
            ax.fill(*square, facecolor="none", edgecolor=VIOLATION, hatch="////", linewidth=0)
        elif letter == "H":
            ax.plot(x + 0.5, y + 0.5, "o", color=INK_SOFT, markersize=0.6 * cell_size, label="_hole")
        elif letter == "G":
            ax.plot(x + 0.5, y + 0.5, "*", color=INK, markersize=0.7 * cell_size, label="_goal")
        elif letter == "S":
            ax.text(x + 0.06, y + 0.06, "S", size=min(9, 0.3 * cell_size), va="top", color=INK)
            ax.plot([x + 0.03, x + 0.97, x + 0.97, x + 0.03, x + 0.03], [y + 0.03, y + 0.03, y + 0.97, y + 0.97, y + 0.03], color=INK, linewidth=1.2, label="_start")


wide = min(3.6, 11 / len(runs)) if rows >= columns / 2 else 7.2
across = 1 if rows < columns / 2 else len(runs)
down = -(-len(runs) // across)
cell_size = 72 * wide / columns
fig, panels = plt.subplots(down, across, figsize=(wide * across + 0.4, (wide * rows / columns + 0.4) * down + 0.9), squeeze=False)
for ax, (policies, values), look in zip(panels.ravel(), runs, looks):
    share = np.full(rows * columns, np.nan)
    share[states] = np.clip((values[t] - least) / (high - least) if high > least else 0, 0, 1)
    ax.imshow(share.reshape(rows, columns), cmap="Greys", vmin=-0.05, vmax=3.3, extent=(0, columns, rows, 0))
    for s, cell in enumerate(states):
        middle = np.array([cell % columns + 0.5, cell // columns + 0.5])
        for way, belief in zip(ways, policies[t][s]):
            if belief > 0.004:
                side = 0.13 * min(1, 0.45 + 0.55 * belief) * way[::-1] * (1, -1)
                petal = middle + [0.45 * belief * way, side, -0.05 * way, -side]
                ax.fill(*petal.T, color=look["color"], linewidth=0)
    furnish(ax)
    ax.hlines(range(rows + 1), 0, columns, color=LINE, linewidth=0.6)
    ax.vlines(range(columns + 1), 0, rows, color=LINE, linewidth=0.6)
    ax.set(xlim=(0, columns), ylim=(rows, 0), xticks=[], yticks=[])
    ax.set_title(f"{look['label']}, V = {values[t][place[start]]:.4g}", loc="left", fontsize=9, color=look["color"])
finish(
    fig,
    ${pyTitle(gridTitle(shownAt(params, t)))},
    ${pyText(`In each cell the belief in the four moves; the darker, the more a cell is worth under that policy.${note(params)}`)},
)`;

const value = (params: ControlParams, { t }: TrainingLook): Plot => `${looks(params)}
early = int(np.ceil(0.05 * iterations))
missing = max(0, max(optimum - values[early] for values in worth))
span = max(0.2 * abs(optimum), 1.25 * missing)
lowest = min(min(values[0], values[early]) for values in worth)
foot = max(0, optimum - span) if optimum > 0 and lowest >= 0 else optimum - span
fig, ax = plt.subplots(figsize=(7.2, 4.4))
ax.plot([0, iterations], [optimum, optimum], ${pyLook(OPTIMUM)}, label=${pyText(OPTIMUM.label)})
for values, look in zip(worth, looks):
    ax.plot(values, **look)
    ax.plot(${shownAt(params, t)}, values[${shownAt(params, t)}], "o", color=look["color"], clip_on=True, label="_now")
ax.set(xlim=(0, iterations), ylim=(foot, optimum + 0.06 * (optimum - foot)) if span > 0 else (0, 1), xlabel="iteration t", ylabel="value at the start")
name_lines(ax)
finish(
    fig,
    ${pyTitle(valueWords(null))},
    ${pyText(`Exact value at the start of the policy after t iterations; dashed the optimum. Dots: the iteration of Figure 1.${note(params)}`)},
)`;

const MISSING_ROWS = `rows_ = [np.where(optimum - values > 1e-15 * max(1, abs(optimum)), optimum - values, 0) for values in worth]
seen = np.concatenate(rows_)
seen = seen[seen > 0]
low, high = np.log10([seen.min(), seen.max()]) if seen.size else (-3, 0)
setting = dict(yscale="log", ylim=(10 ** (max(high - 14, low) - 0.3), 10 ** (high + 0.3)), ylabel="V* − V")`;

const REGRET_ROWS = `rows_ = [np.r_[0, np.cumsum(optimum - values)[:-1]] for values in worth]
setting = dict(ylim=(0, 1.06 * max(row[-1] for row in rows_)), ylabel="regret")`;

const regret = (params: ControlParams): Plot => `${looks(params)}
${isExact({ params }) ? MISSING_ROWS : REGRET_ROWS}
fig, ax = plt.subplots(figsize=(7.2, 4.4))
for row, look in zip(rows_, looks):
    ax.plot(row, **look)
ax.set(xlim=(0, iterations), xlabel="iteration t", **setting)
name_lines(ax)
finish(
    fig,
    ${pyTitle(regretTitle(isExact({ params })))},
    ${pyText(
      isExact({ params })
        ? "Optimum minus value at the start, on an axis of powers. A curve that leaves through the foot has arrived, to rounding."
        : `Regret: what the policies before t were worth less than the optimum, summed.${note(params)}`,
    )},
)`;

export const programs: Programs<ControlParams, ControlTrace, TrainingLook> = {
  computing: controlProgram,
  plots: { grid, value, regret },
};
