/** @file The grid after so many expansions, in Matplotlib. */
import { NOTIONS } from "../../../charts/notions";
import type { Plot } from "../../shared/python/program";
import { pyDash } from "../../shared/python/text";
import type { SearchLook } from "../look";
import type { SearchParams } from "../run/params";

export const mapPlot = ({ grid: [columns, rows] }: SearchParams, { t }: SearchLook): Plot => `
shown = ${t === null ? "len(order)" : `min(${t}, len(order))`}  # expansions
_, seen, _, waits = search(start, goal, h, weight, shown)
over = (weight * h > left + 1e-9) & np.isfinite(left)


def middles(cells):
    """Columns and rows of cells, numbered from 1."""
    cells = np.array(sorted(cells), dtype=float).reshape(-1, 2)
    return cells[:, 1] + 1, cells[:, 0] + 1


def line(cells):
    return [column + 1 for _, column in cells], [row + 1 for row, _ in cells]


def way_back():
    """The way that the search found, from the goal back to the start."""
    way = [goal]
    while way[-1] != start:
        way.append(came[way[-1]])
    return way


def shortest_way():
    """Down what remains, always to the first neighbour from which least does."""
    way = [start]
    while way[-1] != goal:
        whole = [(left[cell] + (ROOT if oblique else 1), k, cell) for k, (cell, oblique) in enumerate(neighbours(way[-1]))]
        least = min(one for one, _, _ in whole)
        way.append(next(cell for one, _, cell in whole if one <= least + 1e-9))
    return way


side = ${Math.min(0.34, 7 / columns, 6 / rows).toFixed(3)}  # inches
fig, ax = plt.subplots(figsize=(max(4.5, side * ${columns} + 0.6), side * ${rows} + 1.5))
ax.set(xlim=(0.5, ${columns} + 0.5), ylim=(${rows} + 0.5, 0.5), xlabel="column", ylabel="row")
ax.set_aspect("equal")
ax.grid(False)
paint = np.ones(walls.shape + (3,))
for cell in set(seen) - waits:
    paint[cell] = tint(ENTROPY, 0.2)
paint[walls] = tint(INK_SOFT, 1)
ax.imshow(paint, extent=(0.5, ${columns} + 0.5, ${rows} + 0.5, 0.5), interpolation="nearest")
ax.hlines(np.arange(1.5, ${rows}), 0.5, ${columns} + 0.5, color=GRID, linewidth=0.5)
ax.vlines(np.arange(1.5, ${columns}), 0.5, ${rows} + 0.5, color=GRID, linewidth=0.5)
dot = 72 * side
ax.plot(*middles(set(seen) - waits), "D", color=ENTROPY, markersize=0.12 * dot, linestyle="none", label="expanded")
if waits:
    ax.plot(*middles(waits), "D", color=MSE, markerfacecolor=PAPER, markersize=0.3 * dot, linestyle="none", label="waiting")
if over.any():
    corner = np.array(np.nonzero(over & ~walls), dtype=float)
    ax.plot(corner[1] + 1.34, corner[0] + 0.66, "s", color=VIOLATION, alpha=0.55, markeredgewidth=0, markersize=0.22 * dot, linestyle="none", label="w h > h*")
if shown == len(order) and order[-1] == goal:
    ax.plot(*line(way_back()), color=ENTROPY, linewidth=2.5, label="way")
    if length[goal] > left[start] + 1e-9:
        ax.plot(*line(shortest_way()), color=INK, linestyle=${pyDash(NOTIONS.target.dash)}, label="a shortest way")
ax.plot(*line([start]), "o", color=INK, markersize=0.5 * dot, linestyle="none", label="start")
ax.plot(*line([goal]), "*", color=INK, markersize=0.8 * dot, linestyle="none", label="goal")
ax.legend(handles=[*ax.get_lines(), Patch(facecolor=tint(INK_SOFT, 1), label="wall")], loc="lower left", bbox_to_anchor=(0, 1), ncol=4)
found = f"The way is {length[goal]:.4g} long, a shortest {left[start]:.4g}." if np.isfinite(left[start]) and order[-1] == goal else "No way leads to the goal."
finish(
    fig,
    "Figure 1. The way that is found" if shown == len(order) else f"Figure 1. The search after {shown} of {len(order)} expansions",
    f"Of the waiting cells the one with the least f = g + w h is expanded next; w = {weight:g}. {len(order)} expansions. {found}",
)`;
