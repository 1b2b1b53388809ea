/** @file The room in which one player's strategies move under one method: a triangle, a square of both players, or strips. */
import { strategiesOf, type Cell, type CellInput, type Player } from "./cell";
import { squareCell } from "./square";
import { stripsCell } from "./strips";
import { triangleCell } from "./triangle";

/** @param player null for both */
export function cellOf(input: CellInput, player: Player | null): Cell {
  if (player === null) return squareCell(input);
  return strategiesOf(input.params, player) === 3 ? triangleCell(input, player) : stripsCell(input, player);
}
