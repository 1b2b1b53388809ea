/** @file The words and numbers of a game, for screen and terminal alike. */
import type { GamesParams } from "../params";
import { gameOf, largestPayoff } from "./equilibrium";
import type { GamesEquilibrium, GamesReport, GamesSummary, GamesTrace } from "./types";

/** 1/max|A|; Infinity where nothing is at stake. */
export const provenStep = ({ payoff }: GamesParams): number => 1 / largestPayoff(gameOf(payoff));

const NO_EQUILIBRIUM: GamesEquilibrium = { row: [], column: [], value: 0, interior: false, unique: false };
const orNull = (t: number) => (t < 0 ? null : t);
const at = (values: Float64Array, t: number): number => values[t] ?? 0;

function bandOf(values: Float64Array): readonly [number, number] {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
}

export function strategiesAt({ params, row, column }: GamesTrace, t: number) {
  const [rows, columns] = [params.payoff.length, params.payoff[0]?.length ?? 0];
  return {
    row: row.subarray(t * rows, (t + 1) * rows),
    column: column.subarray(t * columns, (t + 1) * columns),
  };
}

function reportAt(trace: GamesTrace, t: number): GamesReport {
  const { row, column } = strategiesAt(trace, t);
  return {
    t,
    row: [...row],
    column: [...column],
    divergence: at(trace.divergence, t),
    gap: at(trace.gap, t),
    averageGap: at(trace.averageGap, t),
  };
}

export function summarizeGames(trace: GamesTrace): GamesSummary {
  const { params, divergence, gap, averageGap, playedGap, done } = trace;
  return {
    lab: "geometry",
    part: "games",
    equilibrium: trace.equilibrium ?? NO_EQUILIBRIUM,
    divergenceStart: at(divergence, 0),
    divergenceEnd: at(divergence, done),
    divergenceBand: bandOf(divergence),
    rises: trace.rises,
    falls: trace.falls,
    firstRise: orNull(trace.firstRise),
    firstFall: orNull(trace.firstFall),
    gapEnd: at(gap, done),
    averageGap: at(averageGap, done),
    averageRow: trace.averageRow,
    averageColumn: trace.averageColumn,
    playedGap: at(playedGap, done),
    provenStep: provenStep(params),
    leastExponent: trace.leastLog / Math.LN10,
    report: params.report.filter((t) => t <= done).map((t) => reportAt(trace, t)),
  };
}
