/** @file Edits of the world. */
import { nudgedCell } from "../../shared/grid/walk";
import { mapOfRows, rowsOfMap } from "../run/control/map";
import { MOST_SIDE, type ControlParams } from "../run/control/params";
import { gridOf, paintedOf } from "../run/control/world";

/** The letters that can be painted. */
export const BRUSHES = ["W", "H", "C", "G"] as const;
export type Brush = (typeof BRUSHES)[number];
export const BRUSH_LABELS: { readonly [B in Brush]: string } = {
  W: "wall",
  H: "hole",
  C: "cliff",
  G: "goal",
};

export const lettersOf = ({ world }: Pick<ControlParams, "world">): string => gridOf(world).map.join("");
export const columnsOf = ({ world }: Pick<ControlParams, "world">): number =>
  gridOf(world).map[0]?.length ?? 1;

const cut = (letters: string, columns: number): readonly string[] =>
  Array.from({ length: letters.length / columns }, (_, k) => letters.slice(k * columns, (k + 1) * columns));

const withLetters = (params: ControlParams, letters: string): ControlParams => ({
  ...params,
  world: { ...paintedOf(params.world), map: mapOfRows(cut(letters, columnsOf(params))) },
});

/** Gives these cells a letter; the start stays. */
export function painted(params: ControlParams, cells: readonly number[], letter: string): ControlParams {
  const letters = Array.from(lettersOf(params));
  for (const cell of cells) if (letters[cell] !== "S") letters[cell] = letter;
  return withLetters(params, letters.join(""));
}

/** Moves the start; its old cell becomes free. */
export function movedStart(params: ControlParams, to: number): ControlParams {
  const letters = Array.from(lettersOf(params), (letter) => (letter === "S" ? "F" : letter));
  letters[to] = "S";
  return withLetters(params, letters.join(""));
}

export function nudged(params: ControlParams, cell: number, right: number, up: number): number {
  const columns = columnsOf(params);
  return nudgedCell({ columns, rows: lettersOf(params).length / columns }, cell, right, up);
}

/**
 * Changes the number of columns and rows. Cells outside are dropped and new ones are free; if the start is
 * dropped, it moves to the first cell.
 */
export function resized(params: ControlParams, columns: number, rows: number): ControlParams {
  const painting = paintedOf(params.world);
  const old = rowsOfMap(painting.map);
  const next = Array.from({ length: Math.min(rows, MOST_SIDE) }, (_, y) =>
    Array.from({ length: Math.min(columns, MOST_SIDE) }, (_cell, x) => old[y]?.[x] ?? "F").join(""),
  );
  const map = mapOfRows(next);
  const kept = map.includes("S") ? map : `S${map.slice(1)}`;
  return { ...params, world: { ...painting, map: kept } };
}
