/** @file A game in numbers. Pure. */
import { MOST_ROWS, spread, type Table } from "../../../charts/picture/table";
import type { GamesRun, GamesTrace } from "../run/games/types";
import { GAME_LABELS } from "../run/games/table";
import { strategiesAt } from "../run/games/summary";

const numbered = (player: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${player} ${i + 1}`);

export function table({ params, runs }: GamesTrace, most = MOST_ROWS): Table {
  const there = runs.filter((run): run is GamesRun => run !== null);
  const each = Math.max(3, Math.floor(most / Math.max(1, there.length)));
  return {
    caption: "Strategies, divergence and gaps by step; the CSV has every step.",
    columns: [
      "method",
      "t",
      ...numbered("row", params.payoff.length),
      ...numbered("column", params.payoff[0]?.length ?? 0),
      "D",
      "gap",
      "gap of averages",
    ],
    rows: there.flatMap((run) =>
      spread(run.done + 1, each).map((t) => {
        const { row, column } = strategiesAt(params, run, t);
        const numbers = [run.divergence, run.gap, run.averageGap].map((of) => of[t] ?? NaN);
        return [GAME_LABELS[run.method], t, ...row, ...column, ...numbers];
      }),
    ),
  };
}
