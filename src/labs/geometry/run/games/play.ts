/**
 * @file Two players of a matrix game who increase their payoffs in the same step. All payoffs are computed
 * from deviations x − z and y − z from the equilibrium, so that no digits are lost near it.
 */
import type { GameMethod, GamesParams } from "../params";
import { logRatios, entries, type Coordinates } from "./coordinates";
import { columnPayoffs, largestPayoff, rowPayoffs, type Equilibrium, type Game } from "./equilibrium";
import { fullGeometry } from "../../../../experiments/geometry/geometry";
import { potentialFor } from "../../../../experiments/geometry/potential";

/** One number a strategy, for both players. */
export interface Both {
  readonly row: Float64Array;
  readonly column: Float64Array;
}

/** What a step is made of: where each player's payoff is taken, and where both players get. */
export interface Board {
  readonly coordinates: { readonly row: Coordinates; readonly column: Coordinates };
  /** Coordinates before and after the step. */
  readonly state: Both;
  readonly next: Both;
  /** Deviations before the step, and at the points where the other's payoff is taken; averages are over the latter. */
  readonly at: Both;
  readonly taken: Both;
  /** Deviations one step earlier; at the start those of the start. */
  readonly before: Both;
  /** The deviation against which each payoff is computed; for methods with a memory it does not belong to a strategy. */
  readonly against: Both;
  /** Computes the payoffs against `against`, and writes them. */
  readonly payoffs: (against: Both, out: Both) => void;
  /** The same for each player alone. */
  readonly rowPayoff: (column: Float64Array, out: Float64Array) => void;
  readonly columnPayoff: (row: Float64Array, out: Float64Array) => void;
  /** What a pure strategy gains against the equilibrium, minus the value: ≤ 0 for the row, ≥ 0 for the column. */
  readonly excess: Both;
}

export const both = (game: Game): Both => ({
  row: new Float64Array(game.rows),
  column: new Float64Array(game.columns),
});

export const copyInto = (from: Both, to: Both): void => {
  to.row.set(from.row);
  to.column.set(from.column);
};

/** Payoffs against the equilibrium that are this close to the value, relative to the largest payoff, count as equal to it. */
const PAYOFF_ROUNDING = 1e-12;

/** Best replies to z gain exactly 0, all other strategies less, seen from their player. */
function excessOf(game: Game, { row, column, value }: Equilibrium): Both {
  const excess = both(game);
  rowPayoffs(game, column, excess.row);
  columnPayoffs(game, row, excess.column);
  const least = PAYOFF_ROUNDING * (largestPayoff(game) || 1);
  const clean = (all: Float64Array, side: 1 | -1) => {
    for (let i = 0; i < all.length; i++) all[i] = side * (all[i] - value) < -least ? all[i] - value : 0;
  };
  clean(excess.row, 1);
  clean(excess.column, -1);
  return excess;
}

export function createBoard(game: Game, equilibrium: Equilibrium, params: GamesParams): Board {
  const { geometry, start } = params;
  const coordinatesOf = (z: Float64Array) =>
    fullGeometry(geometry).kind === "entropy" ? logRatios(z) : entries(potentialFor(geometry), z);
  const coordinates = { row: coordinatesOf(equilibrium.row), column: coordinatesOf(equilibrium.column) };
  const excess = excessOf(game, equilibrium);
  const rowPayoff = (column: Float64Array, out: Float64Array) => {
    rowPayoffs(game, column, out);
    for (let i = 0; i < out.length; i++) out[i] += excess.row[i];
  };
  const columnPayoff = (row: Float64Array, out: Float64Array) => {
    columnPayoffs(game, row, out);
    for (let j = 0; j < out.length; j++) out[j] += excess.column[j];
  };
  const board: Board = {
    coordinates,
    state: both(game),
    next: both(game),
    at: both(game),
    taken: both(game),
    before: both(game),
    against: both(game),
    payoffs: (against, out) => {
      rowPayoff(against.column, out.row);
      columnPayoff(against.row, out.column);
    },
    rowPayoff,
    columnPayoff,
    excess,
  };
  coordinates.row.enter(start.row, board.state.row);
  coordinates.column.enter(start.column, board.state.column);
  readDeviations(board, board.state, board.at);
  copyInto(board.at, board.before);
  return board;
}

export function readDeviations({ coordinates }: Board, state: Both, out: Both): void {
  coordinates.row.deviation(state.row, out.row);
  coordinates.column.deviation(state.column, out.column);
}

/** Fills `next`, `taken` and `against` of a board. */
export type Play = () => void;

/** The steps of both players by each method, with arrays of their own. */
export function createPlay(board: Board, game: Game, method: GameMethod, eta: number): Play {
  const gain = both(game);
  const { state, next, at, taken, before, against } = board;
  const climbRow = (payoff: Float64Array) => board.coordinates.row.climb(state.row, payoff, eta, next.row);
  // The column minimises.
  const climbColumn = (payoff: Float64Array) =>
    board.coordinates.column.climb(state.column, payoff, -eta, next.column);
  const climb = (points: Both) => {
    board.payoffs(points, gain);
    climbRow(gain.row);
    climbColumn(gain.column);
  };
  const plays: { readonly [M in GameMethod]: Play } = {
    simultaneous: () => {
      copyInto(at, taken);
      copyInto(at, against);
      climb(at);
    },
    alternating: () => {
      taken.column.set(at.column);
      board.rowPayoff(at.column, gain.row);
      climbRow(gain.row);
      board.coordinates.row.deviation(next.row, taken.row);
      board.columnPayoff(taken.row, gain.column);
      climbColumn(gain.column);
      copyInto(taken, against);
    },
    mirrorProx: () => {
      climb(at);
      readDeviations(board, next, taken);
      copyInto(taken, against);
      climb(taken);
    },
    optimistic: () => {
      copyInto(at, taken);
      foresee(at.row, before.row, against.row);
      foresee(at.column, before.column, against.column);
      copyInto(at, before);
      climb(against);
    },
  };
  return plays[method];
}

/** Where the other player will be if it moves on in the same way; since payoffs are linear, this gives 2 Ayₜ − Ayₜ₋₁. */
function foresee(now: Float64Array, before: Float64Array, out: Float64Array): void {
  for (let i = 0; i < now.length; i++) out[i] = now[i] + (now[i] - before[i]);
}
