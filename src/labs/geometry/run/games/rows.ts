/** @file A game as CSV: one line per time. */
import type { GamesTrace } from "./types";

const named = (player: string, count: number) => Array.from({ length: count }, (_, i) => `${player}${i + 1}`);

/** Header first, without line ends; an infinite divergence reads "Infinity". */
export function* gamesRows(trace: GamesTrace): Generator<string, void, void> {
  const { params, row, column, divergence, gap, averageGap, playedGap, done } = trace;
  const [rows, columns] = [params.payoff.length, params.payoff[0].length];
  yield [
    "t",
    ...named("row", rows),
    ...named("column", columns),
    "divergence",
    "gap",
    "averageGap",
    "playedGap",
  ].join(",");
  for (let t = 0; t <= done; t++)
    yield [
      t,
      ...row.subarray(t * rows, (t + 1) * rows),
      ...column.subarray(t * columns, (t + 1) * columns),
      divergence[t],
      gap[t],
      averageGap[t],
      playedGap[t],
    ].join(",");
}
