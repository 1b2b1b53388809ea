/** @file The summary of a game, for screen and terminal alike. */
import type { GamesParams } from "../params";
import { gameOf, largestPayoff } from "./equilibrium";
import type {
  GamesEquilibrium,
  GamesFindings,
  GamesReport,
  GamesRun,
  GamesSummary,
  GamesTrace,
} from "./types";

/** 1/max|A|; Infinity if all payoffs are 0. */
export const provenStep = ({ payoff }: GamesParams): number => 1 / largestPayoff(gameOf(payoff));

const NO_EQUILIBRIUM: GamesEquilibrium = { row: [], column: [], value: 0, interior: false, unique: false };
const orNull = (t: number) => (t < 0 ? null : t);
const at = (values: Float64Array, t: number): number => values[t];

function bandOf(values: Float64Array): readonly [number, number] {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
}

export function strategiesAt({ payoff }: GamesParams, { row, column }: GamesRun, t: number) {
  const [rows, columns] = [payoff.length, payoff[0].length];
  return {
    row: row.subarray(t * rows, (t + 1) * rows),
    column: column.subarray(t * columns, (t + 1) * columns),
  };
}

function reportAt(params: GamesParams, run: GamesRun, t: number): GamesReport {
  const { row, column } = strategiesAt(params, run, t);
  return {
    t,
    row: [...row],
    column: [...column],
    divergence: at(run.divergence, t),
    gap: at(run.gap, t),
    averageGap: at(run.averageGap, t),
  };
}

export function findingsOf(params: GamesParams, run: GamesRun): GamesFindings {
  const { divergence, gap, averageGap, playedGap, done } = run;
  return {
    divergenceStart: at(divergence, 0),
    divergenceEnd: at(divergence, done),
    divergenceBand: bandOf(divergence),
    rises: run.rises,
    falls: run.falls,
    firstRise: orNull(run.firstRise),
    firstFall: orNull(run.firstFall),
    gapEnd: at(gap, done),
    averageGap: at(averageGap, done),
    averageRow: run.averageRow,
    averageColumn: run.averageColumn,
    playedGap: at(playedGap, done),
    leastExponent: run.leastLog / Math.LN10,
    report: params.report.filter((t) => t <= done).map((t) => reportAt(params, run, t)),
  };
}

const NO_RUN: Omit<GamesRun, "method"> = {
  done: 0,
  row: new Float64Array(),
  column: new Float64Array(),
  divergence: new Float64Array(),
  gap: new Float64Array(),
  averageGap: new Float64Array(),
  playedGap: new Float64Array(),
  averageRow: [],
  averageColumn: [],
  rises: 0,
  falls: 0,
  firstRise: -1,
  firstFall: -1,
  leastLog: 0,
};

export function summarizeGames({
  params,
  equilibrium,
  runs: [main = null, ...others],
}: GamesTrace): GamesSummary {
  return {
    lab: "geometry",
    part: "games",
    equilibrium: equilibrium ?? NO_EQUILIBRIUM,
    provenStep: provenStep(params),
    ...findingsOf(params, main ?? { ...NO_RUN, method: params.method }),
    beside: others.flatMap((run) =>
      run === null ? [] : [{ method: run.method, ...findingsOf(params, run) }],
    ),
  };
}
