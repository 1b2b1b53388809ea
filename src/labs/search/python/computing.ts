/** @file A NumPy program that searches the same grid in the same order. Pure. */
import type { Heuristic } from "../../../core/search/heuristic";
import { wallsOf, type SearchParams } from "../run/params";

const ESTIMATES: { readonly [H in Heuristic]: string } = {
  zero: "np.zeros(walls.shape)",
  manhattan: "(dx + dy).astype(float)",
  octile: "np.abs(dx - dy) + np.minimum(dx, dy) * ROOT",
  euclidean: "np.sqrt(dx * dx + dy * dy)",
  squared: "(dx * dx + dy * dy).astype(float)",
};

function picture(params: SearchParams): string {
  const [columns, rows] = params.grid;
  const walls = wallsOf(params);
  return Array.from({ length: rows }, (_, row) => {
    const line = Array.from(walls.subarray(row * columns, (row + 1) * columns), (wall) =>
      wall === 1 ? "#" : ".",
    );
    return `    "${line.join("")}",`;
  }).join("\n");
}

export function searchProgram(params: SearchParams, origin: string): string {
  const { start, goal, heuristic, moves, weight } = params;
  const diagonal = moves === "eight" ? "True" : "False";
  return `# Weighted A* on a grid: f = g + w h, ties to the longer g, then to the cell that comes first.
# ${origin}
import heapq

import numpy as np

ROOT = np.sqrt(2)
walls = np.array([list(row) for row in (
${picture(params)}
)]) == "#"
start, goal = (${start[1] - 1}, ${start[0] - 1}), (${goal[1] - 1}, ${goal[0] - 1})  # row, column, from 0
weight, diagonal = ${weight}, ${diagonal}

row, column = np.indices(walls.shape)
dy, dx = np.abs(row - goal[0]), np.abs(column - goal[1])
h = ${ESTIMATES[heuristic]}


def neighbours(cell):
    """Cells one move away, and whether the move is diagonal; none past the corner of a wall."""
    def free(y, x):
        return 0 <= y < walls.shape[0] and 0 <= x < walls.shape[1] and not walls[y, x]

    y, x = cell
    for by, bx in (0, 1), (0, -1), (1, 0), (-1, 0):
        if free(y + by, x + bx):
            yield (y + by, x + bx), 0
    if diagonal:
        for by, bx in (1, 1), (1, -1), (-1, 1), (-1, -1):
            if free(y + by, x + bx) and free(y, x + bx) and free(y + by, x):
                yield (y + by, x + bx), 1


def search(source, target, estimate, w, most=np.inf):
    """Lengths of the ways found, the cells in the order of their expansion, where each was come from, and those that wait."""
    moves, length, order, came = {source: (0, 0)}, {source: 0.0}, [], {}
    waiting = [(w * estimate[source], -0.0, source)]
    while waiting and len(order) < most:
        _, g, cell = heapq.heappop(waiting)
        if -g > length[cell]:
            continue
        order.append(cell)
        if cell == target:
            break
        for other, oblique in neighbours(cell):
            straight, slanted = moves[cell][0] + 1 - oblique, moves[cell][1] + oblique
            found = straight + slanted * ROOT
            if found < length.get(other, np.inf):
                moves[other], length[other], came[other] = (straight, slanted), found, cell
                heapq.heappush(waiting, (found + w * estimate[other], -found, other))
    return length, order, came, {cell for _, g, cell in waiting if -g == length[cell]}


length, order, came, _ = search(start, goal, h, weight)
blind = np.zeros(walls.shape)
left = np.full(walls.shape, np.inf)
for cell, rest in search(goal, None, blind, 1)[0].items():
    left[cell] = rest

print("length %.15g" % (length[goal] if goal in length and order[-1] == goal else np.inf))
print("shortest %.15g" % left[start])
print("expansions", len(order))
print("expansions at weight 1", len(search(start, goal, h, 1)[1]))
print("expansions without an estimate", len(search(start, goal, blind, 1)[1]))
print("cells with h > h*", int((h > left + 1e-9).sum()))
print("cells with w h > h*", int((weight * h > left + 1e-9).sum()))
`;
}
