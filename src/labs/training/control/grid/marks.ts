/** @file The content of cells, and the policy's beliefs there, as marks. */
import { path, text } from "../../../../charts/picture/marks";
import { marker, rect, two } from "../../../../charts/picture/marks";
import type { Mark, Texture } from "../../../../charts/picture/types";
import { placeText } from "../../../../charts/text/label";
import { ACTION_COUNT } from "../../../../core/training/control/world";
import type { Token } from "../../../../ui/palette";
import { gridLines, middleOf, squares, type GridFrame } from "../../../shared/grid/frame";

const CLIFF: Texture = { kind: "hatch", ink: "violation", width: 5, opacity: 0.55, ground: 0.12 };
const HOLE_SHARE = 0.3;
const GOAL_SHARE = 0.3;
const LETTER_SHARE = 0.24;

/** The cells with this letter. */
const cellsOf = (letters: string, letter: string): number[] =>
  Array.from(letters, (each, cell) => (each === letter ? cell : -1)).filter((cell) => cell >= 0);

const discs = (frame: GridFrame, cells: readonly number[], radius: number): string =>
  cells
    .map((cell) => {
      const [x, y] = middleOf(frame, cell);
      return `M${two(x - radius)},${y}a${radius},${radius} 0 1 0 ${2 * radius},0a${radius},${radius} 0 1 0 ${-2 * radius},0z`;
    })
    .join("");

/** Holes, cliffs, walls, goals and the start. */
export function furniture(frame: GridFrame, letters: string, size: number): readonly Mark[] {
  const { side } = frame;
  const start = cellsOf(letters, "S");
  const letter = Math.min(size, LETTER_SHARE * side + 3);
  return [
    ...path(squares(frame, cellsOf(letters, "C"), 0.5), { fill: CLIFF, name: "cliffs" }),
    ...path(squares(frame, cellsOf(letters, "W")), { fill: "ink-soft", name: "walls" }),
    ...path(discs(frame, cellsOf(letters, "H"), two(HOLE_SHARE * side)), { fill: "ink-soft", name: "holes" }),
    ...path(gridLines(frame), { stroke: "line" }),
    ...path(squares(frame, start, 1.5), { stroke: "ink", width: 1.5 }),
    ...cellsOf(letters, "G").map((cell) => marker("star", middleOf(frame, cell), GOAL_SHARE * side, "ink")),
    ...(side < 22
      ? []
      : start.map((cell) => {
          const [x, y] = middleOf(frame, cell);
          const style = { font: "sans", size: letter, color: "ink" } as const;
          return text(placeText([{ text: "S" }], style, x - side / 2 + 4, y - side / 2 + letter + 1));
        })),
    rect(frame.box, { stroke: "ink-faint", width: 1.25 }),
  ];
}

/** The number of shades for values. */
const SHADE_COUNT = 12;
export const PALEST_SHARE = 0.02;
export const DARKEST_SHARE = 0.3;

/**
 * The ground of each state: the darker, the larger its value.
 * @param shareOf maps a value to its place between the smallest and the largest
 */
export function shades(
  frame: GridFrame,
  cells: ArrayLike<number>,
  shareOf: (state: number) => number,
): readonly Mark[] {
  const byShade = Array.from({ length: SHADE_COUNT + 1 }, (): number[] => []);
  for (let s = 0; s < cells.length; s++) {
    const share = Math.min(1, Math.max(0, shareOf(s)));
    byShade[Math.round(share * SHADE_COUNT)]?.push(cells[s] ?? NaN);
  }
  return byShade.flatMap((some, shade) =>
    path(squares(frame, some), {
      fill: "ink",
      fillOpacity: two(PALEST_SHARE + ((DARKEST_SHARE - PALEST_SHARE) * shade) / SHADE_COUNT),
    }),
  );
}

/** The directions of petals: left, down, right, up. */
const WAYS = [
  [-1, 0],
  [0, 1],
  [1, 0],
  [0, -1],
] as const;
const LONGEST_PETAL_SHARE = 0.45;
const HALF_WIDTH = 0.13;
/** Smaller shares have no petal. */
const LEAST_PETAL = 0.004;

/** A petal from the centre of a cell, whose length is the share. */
export function petal(
  [x, y]: readonly [number, number],
  action: number,
  share: number,
  side: number,
): string {
  const [dx, dy] = WAYS[action] ?? WAYS[0];
  const length = LONGEST_PETAL_SHARE * side * share;
  const half = HALF_WIDTH * side * Math.min(1, 0.45 + 0.55 * share);
  const tip = `${two(x + dx * length)},${two(y + dy * length)}`;
  const one = `${two(x - dy * half)},${two(y + dx * half)}`;
  const other = `${two(x + dy * half)},${two(y - dx * half)}`;
  const tail = `${two(x - dx * 0.4 * half)},${two(y - dy * 0.4 * half)}`;
  return `M${tip}L${one}L${tail}L${other}Z`;
}

/** The belief in each state: a petal for each move, the longer the likelier. */
export function petals(
  frame: GridFrame,
  cells: ArrayLike<number>,
  beliefs: Float64Array,
  color: Token,
): readonly Mark[] {
  const parts: string[] = [];
  for (let s = 0; s < cells.length; s++)
    for (let a = 0; a < ACTION_COUNT; a++) {
      const share = beliefs[s * ACTION_COUNT + a] ?? NaN;
      if (share > LEAST_PETAL) parts.push(petal(middleOf(frame, cells[s] ?? NaN), a, share, frame.side));
    }
  return path(parts.join(""), { fill: color, name: "beliefs" });
}
