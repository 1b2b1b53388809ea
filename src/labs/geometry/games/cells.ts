/** @file The cell in which one player's strategies move under one method: a triangle, a square for both players, or strips. */
import type { GamesParams } from "../run/params";
import { isSquare, strategiesOf, type Cell, type CellInput, type Player } from "./cell";
import { AROUND_SQUARE, squareCell } from "./square";
import { AROUND_STRIPS, stripsCell } from "./strips";
import { AROUND_TRIANGLE, triangleCell } from "./triangle";

/** The space around the content of a cell, in em; the smallest for all its players. */
export const aroundOf = (params: GamesParams): readonly [across: number, up: number] => {
  if (isSquare(params)) return AROUND_SQUARE;
  const isTriangle = (["row", "column"] as const).every((player) => strategiesOf(params, player) === 3);
  return isTriangle ? AROUND_TRIANGLE : AROUND_STRIPS;
};

/** @param player null for both */
export function cellOf(input: CellInput, player: Player | null): Cell {
  if (player === null) return squareCell(input);
  return strategiesOf(input.params, player) === 3 ? triangleCell(input, player) : stripsCell(input, player);
}
