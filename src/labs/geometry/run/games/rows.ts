/** @file A game as CSV: one line per method and time. */
import type { GamesTrace } from "./types";

const named = (player: string, count: number) => Array.from({ length: count }, (_, i) => `${player}${i + 1}`);

/** Yields lines without line ends, the header first. An infinite divergence reads "Infinity". */
export function* gamesRows({ params, runs }: GamesTrace): Generator<string, void, void> {
  const [rows, columns] = [params.payoff.length, params.payoff[0].length];
  const strategies = [...named("row", rows), ...named("column", columns)];
  yield ["method", "t", ...strategies, "divergence", "gap", "averageGap", "playedGap"].join(",");
  for (const run of runs) {
    if (run === null) continue;
    const { method, row, column, divergence, gap, averageGap, playedGap } = run;
    for (let t = 0; t <= run.done; t++) {
      const point = [
        ...row.subarray(t * rows, (t + 1) * rows),
        ...column.subarray(t * columns, (t + 1) * columns),
      ];
      yield [method, t, ...point, divergence[t], gap[t], averageGap[t], playedGap[t]].join(",");
    }
  }
}
