/**
 * @file Whether a step brought the players closer to the equilibrium. Under the entropy ΔD is computed
 * without D itself, by the three-point identity: D(z, x⁺) − D(z, x) = D(x, x⁺) + η⟨d, x − z⟩, d the payoff
 * climbed. Where both payoffs are taken at the same points the second terms of the players cancel, and are
 * left out: so of simultaneous play ΔD is a sum of divergences.
 */
import { both, type Board } from "./play";
import type { Game } from "./equilibrium";
import { columnPayoffs, rowPayoffs } from "./equilibrium";

/** Smaller than this share of the terms of a difference, or of D, is rounding. */
const DRIFT_ROUNDING = 1e-12;

/** 1 if D rose, −1 if it fell, 0 if the change is mere rounding. */
export type Drift = (before: number, after: number) => -1 | 0 | 1;

const signOf = (value: number, scale: number): -1 | 0 | 1 =>
  value > DRIFT_ROUNDING * scale ? 1 : value < -DRIFT_ROUNDING * scale ? -1 : 0;

/** Decides by the divergences themselves; an infinite one neither rises nor falls. */
const byDivergence: Drift = (before, after) =>
  before < Infinity && after < Infinity ? signOf(after - before, before) : 0;

export function createDrift(board: Board, game: Game, eta: number): Drift {
  const { coordinates, state, next, at, against, excess } = board;
  const { row, column } = coordinates;
  const [rowBetween, columnBetween] = [row.between, column.between];
  if (rowBetween === null || columnBetween === null) return byDivergence;
  const ahead = both(game);
  const gain = both(game);
  return () => {
    for (let i = 0; i < game.rows; i++) ahead.row[i] = against.row[i] - at.row[i];
    for (let j = 0; j < game.columns; j++) ahead.column[j] = against.column[j] - at.column[j];
    rowPayoffs(game, ahead.column, gain.row);
    columnPayoffs(game, ahead.row, gain.column);
    const moved = rowBetween(state.row, next.row) + columnBetween(state.column, next.column);
    let [sum, scale] = [moved, moved];
    for (let i = 0; i < game.rows; i++) {
      const term = eta * (gain.row[i] + excess.row[i]) * at.row[i];
      sum += term;
      scale += Math.abs(term);
    }
    for (let j = 0; j < game.columns; j++) {
      const term = eta * (gain.column[j] + excess.column[j]) * at.column[j];
      sum -= term;
      scale += Math.abs(term);
    }
    return signOf(sum, scale);
  };
}
