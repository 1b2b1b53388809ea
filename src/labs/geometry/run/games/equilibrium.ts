/**
 * @file The optimal strategies of a matrix game, all of them: the extreme ones are those of its square submatrices (Shapley and Snow:
 * B of value v gives x = v B⁻ᵀ1, y = v B⁻¹1, 1/v = 1ᵀB⁻¹1), and every other is a mixture of extreme ones.
 */

/** A game's payoffs, one row after the other; the row player maximises xᵀAy. */
export interface Game {
  readonly rows: number;
  readonly columns: number;
  readonly payoff: Float64Array;
}

export interface Equilibrium {
  readonly row: Float64Array;
  readonly column: Float64Array;
  readonly value: number;
  /** The number of extreme optimal strategies of each player; if there are several, `row` or `column` is their mean. */
  readonly extremeRows: number;
  readonly extremeColumns: number;
}

export const gameOf = (payoff: readonly (readonly number[])[]): Game => ({
  rows: payoff.length,
  columns: payoff[0]?.length ?? 0,
  payoff: Float64Array.from(payoff.flat()),
});

/** Relative to the largest payoff: rounding may make a best reply look worse by this much. */
const SLACK_SHARE = 1e-11;
/** Strategies closer than this are the same. */
const SAME_STRATEGY_GAP = 1e-9;

/** (Ay)ᵢ. */
export function rowPayoffs({ rows, columns, payoff }: Game, y: Float64Array, out: Float64Array): void {
  for (let i = 0; i < rows; i++) {
    let total = 0;
    for (let j = 0; j < columns; j++) total += payoff[i * columns + j] * y[j];
    out[i] = total;
  }
}

/** (Aᵀx)ⱼ. */
export function columnPayoffs({ rows, columns, payoff }: Game, x: Float64Array, out: Float64Array): void {
  for (let j = 0; j < columns; j++) {
    let total = 0;
    for (let i = 0; i < rows; i++) total += payoff[i * columns + j] * x[i];
    out[j] = total;
  }
}

export const largestPayoff = ({ payoff }: Game): number =>
  payoff.reduce((largest, entry) => Math.max(largest, Math.abs(entry)), 0);

/** Subsets of {0 … n − 1} by their size, each as the list of its members. */
function subsetsBySize(n: number): number[][][] {
  const bySize = Array.from({ length: n + 1 }, (): number[][] => []);
  for (let mask = 1; mask < 1 << n; mask++) {
    const members = Array.from({ length: n }, (_, i) => i).filter((i) => (mask >> i) & 1);
    bySize[members.length].push(members);
  }
  return bySize;
}

/**
 * Solves Mu = 1 for a k × k matrix, by elimination with the largest pivot of each column.
 *
 * @param m rows of M, k² entries; overwritten
 * @param u receives the solution, k entries
 * @returns whether M is regular
 */
function solveOnes(m: Float64Array, u: Float64Array, k: number): boolean {
  u.fill(1, 0, k);
  for (let c = 0; c < k; c++) {
    let pivot = c;
    for (let r = c + 1; r < k; r++) if (Math.abs(m[r * k + c]) > Math.abs(m[pivot * k + c])) pivot = r;
    if (Math.abs(m[pivot * k + c]) < SLACK_SHARE) return false;
    if (pivot !== c) swapRows(m, u, k, c, pivot);
    for (let r = c + 1; r < k; r++) {
      const factor = m[r * k + c] / m[c * k + c];
      if (factor === 0) continue;
      for (let j = c; j < k; j++) m[r * k + j] -= factor * m[c * k + j];
      u[r] -= factor * u[c];
    }
  }
  for (let r = k - 1; r >= 0; r--) {
    let rest = u[r];
    for (let j = r + 1; j < k; j++) rest -= m[r * k + j] * u[j];
    u[r] = rest / m[r * k + r];
  }
  return true;
}

function swapRows(m: Float64Array, u: Float64Array, k: number, a: number, b: number): void {
  for (let j = 0; j < k; j++) [m[a * k + j], m[b * k + j]] = [m[b * k + j], m[a * k + j]];
  [u[a], u[b]] = [u[b], u[a]];
}

/** u/Σu, put into the places of the members; null if an entry is negative. */
function strategyOf(u: Float64Array, members: readonly number[], length: number): Float64Array | null {
  let total = 0;
  for (let k = 0; k < members.length; k++) total += u[k];
  const x = new Float64Array(length);
  for (let k = 0; k < members.length; k++) {
    const share = u[k] / total;
    if (!(share >= -SLACK_SHARE)) return null;
    x[members[k]] = share > SLACK_SHARE ? share : 0;
  }
  return x;
}

function addNew(all: Float64Array[], x: Float64Array): void {
  if (!all.some((other) => other.every((entry, i) => Math.abs(entry - x[i]) < SAME_STRATEGY_GAP)))
    all.push(x);
}

function meanOf(all: readonly Float64Array[]): Float64Array {
  const mean = all[0].map((_, i) => all.reduce((total, x) => total + x[i], 0) / all.length);
  const total = mean.reduce((sum, entry) => sum + entry, 0);
  return mean.map((entry) => entry / total);
}

/** A value that is 0 except for rounding becomes 0. */
const withoutRounding = (value: number, game: Game): number =>
  Math.abs(value) < SLACK_SHARE * largestPayoff(game) ? 0 : value;

/**
 * The equilibrium whose strategies have the largest support: the mean of the extreme optimal strategies of each player.
 *
 * Payoffs are moved into [1, 2] first, so that the value is not 0 and its kernel is regular. Rounding of the strategies is some
 * 1e-15 for well-conditioned kernels.
 *
 * @param game at most 8 × 8: every square submatrix is tried
 */
export function equilibriumOf(game: Game): Equilibrium {
  const { rows, columns, payoff } = game;
  const low = payoff.reduce((least, entry) => Math.min(least, entry), Infinity);
  const span = payoff.reduce((most, entry) => Math.max(most, entry), -Infinity) - low || 1;
  const moved: Game = { rows, columns, payoff: payoff.map((entry) => 1 + (entry - low) / span) };
  const found = { rows: [] as Float64Array[], columns: [] as Float64Array[] };
  const [rowSets, columnSets] = [subsetsBySize(rows), subsetsBySize(columns)];
  const kernel = createKernel(moved);
  for (let k = 1; k <= Math.min(rows, columns); k++)
    for (const some of rowSets[k])
      for (const others of columnSets[k]) {
        const pair = kernel(some, others);
        if (pair === null) continue;
        addNew(found.rows, pair.row);
        addNew(found.columns, pair.column);
      }
  const [row, column] = [meanOf(found.rows), meanOf(found.columns)];
  const replies = new Float64Array(rows);
  rowPayoffs(game, column, replies);
  return {
    row,
    column,
    value: withoutRounding(
      row.reduce((total, share, i) => total + share * replies[i], 0),
      game,
    ),
    extremeRows: found.rows.length,
    extremeColumns: found.columns.length,
  };
}

/** A function that computes the strategies of a square submatrix and checks that they are optimal in the whole game. */
function createKernel(game: Game) {
  const { rows, columns, payoff } = game;
  const size = Math.min(rows, columns);
  const [m, u] = [new Float64Array(size * size), new Float64Array(size)];
  const [rowReplies, columnReplies] = [new Float64Array(rows), new Float64Array(columns)];
  const fill = (some: readonly number[], others: readonly number[], transposed: boolean) => {
    const k = some.length;
    for (let i = 0; i < k; i++)
      for (let j = 0; j < k; j++)
        m[transposed ? j * k + i : i * k + j] = payoff[some[i] * columns + others[j]];
  };
  return (some: readonly number[], others: readonly number[]) => {
    fill(some, others, false);
    const column = solveOnes(m, u, some.length) ? strategyOf(u, others, columns) : null;
    if (column === null) return null;
    fill(some, others, true);
    const row = solveOnes(m, u, some.length) ? strategyOf(u, some, rows) : null;
    if (row === null) return null;
    rowPayoffs(game, column, rowReplies);
    columnPayoffs(game, row, columnReplies);
    return Math.max(...rowReplies) - Math.min(...columnReplies) <= 2 * SLACK_SHARE ? { row, column } : null;
  };
}
