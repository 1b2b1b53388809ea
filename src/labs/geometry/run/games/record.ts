/** @file Records a run of a game step by step. */
import type { GameMethod, GamesParams } from "../params";
import { createDrift } from "./drift";
import { equilibriumOf, gameOf, type Equilibrium, type Game } from "./equilibrium";
import { both, copyInto, createBoard, createPlay, readDeviations, type Board, type Both } from "./play";
import type { GamesEquilibrium, GamesResult, GamesResume, GamesRun } from "./types";

function printed(equilibrium: Equilibrium): GamesEquilibrium {
  const { row, column, value, extremeRows, extremeColumns } = equilibrium;
  return {
    row: [...row],
    column: [...column],
    value,
    interior: [...row, ...column].every((share) => share > 0),
    unique: extremeRows === 1 && extremeColumns === 1,
  };
}

/** maxᵢ (Ay)ᵢ − minⱼ (Aᵀx)ⱼ for deviations, and for the mean of several. */
function createGap(board: Board, game: Game) {
  const [reply, mean] = [both(game), both(game)];
  const gapOf = (deviations: Both): number => {
    board.payoffs(deviations, reply);
    let [most, least] = [-Infinity, Infinity];
    for (let i = 0; i < reply.row.length; i++) if (reply.row[i] > most) most = reply.row[i];
    for (let j = 0; j < reply.column.length; j++) if (reply.column[j] < least) least = reply.column[j];
    return most - least;
  };
  const ofMean = (sum: Both, count: number): number => {
    divide(sum.row, count, mean.row);
    divide(sum.column, count, mean.column);
    return gapOf(mean);
  };
  return { gapOf, ofMean };
}

function divide(sum: Float64Array, count: number, out: Float64Array): void {
  for (let i = 0; i < sum.length; i++) out[i] = sum[i] / count;
}

function add(x: Both, sum: Both): void {
  for (let i = 0; i < x.row.length; i++) sum.row[i] += x.row[i];
  for (let j = 0; j < x.column.length; j++) sum.column[j] += x.column[j];
}

const divergenceOf = ({ coordinates }: Board, { row, column }: Both): number =>
  coordinates.row.divergence(row) + coordinates.column.divergence(column);

const leastLogOf = ({ coordinates }: Board, { row, column }: Both): number =>
  Math.min(coordinates.row.leastLog(row), coordinates.column.leastLog(column));

const copyOf = ({ row, column }: Both) => ({ row: row.slice(), column: column.slice() });

type Sums = Record<"takenSum" | "playedSum", Both>;

const layDown = ({ state, before }: Board, { takenSum, playedSum }: Sums): GamesResume => ({
  state: copyOf(state),
  before: copyOf(before),
  takenSum: copyOf(takenSum),
  playedSum: copyOf(playedSum),
});

function takeUp(resume: GamesResume, board: Board, { takenSum, playedSum }: Sums): void {
  copyInto(resume.state, board.state);
  copyInto(resume.before, board.before);
  copyInto(resume.takenSum, takenSum);
  copyInto(resume.playedSum, playedSum);
  readDeviations(board, board.state, board.at);
}

/** Arrays for every time of a run, filled with those of a shorter one. */
function createSeries({ rows, columns }: Game, steps: number, from: GamesRun | null) {
  const points = steps + 1;
  const row = new Float64Array(points * rows);
  const column = new Float64Array(points * columns);
  const [divergence, gap, averageGap, playedGap] = Array.from({ length: 4 }, () => new Float64Array(points));
  if (from !== null) {
    row.set(from.row);
    column.set(from.column);
    divergence.set(from.divergence);
    gap.set(from.gap);
    averageGap.set(from.averageGap);
    playedGap.set(from.playedGap);
  }
  const upTo = (done: number) => ({
    row: row.slice(0, (done + 1) * rows),
    column: column.slice(0, (done + 1) * columns),
    divergence: divergence.slice(0, done + 1),
    gap: gap.slice(0, done + 1),
    averageGap: averageGap.slice(0, done + 1),
    playedGap: playedGap.slice(0, done + 1),
  });
  const strategiesAt = (t: number): Both => ({
    row: row.subarray(t * rows, (t + 1) * rows),
    column: column.subarray(t * columns, (t + 1) * columns),
  });
  return { divergence, gap, averageGap, playedGap, upTo, strategiesAt };
}

/** Counts how often D rose and fell, and remembers the first step of each; step t starts at time t − 1, which is its index. */
function createTurns(from: GamesRun | null) {
  const { rises = 0, falls = 0, firstRise = -1, firstFall = -1 } = from ?? {};
  const turns = { rises, falls, firstRise, firstFall };
  const count = (sign: -1 | 0 | 1, t: number) => {
    if (sign > 0 && ++turns.rises === 1) turns.firstRise = t - 1;
    if (sign < 0 && ++turns.falls === 1) turns.firstFall = t - 1;
  };
  return { turns, count };
}

/** z + sum/count. */
const averageOf = (z: Float64Array, sum: Float64Array, count: number): number[] =>
  Array.from(z, (share, i) => share + sum[i] / count);

/**
 * A run from its start: `step` takes step t = 1, 2, …, and `result` copies what there is after so many.
 * @param from a shorter run that is continued
 */
export function createRecord(params: GamesParams, method: GameMethod, from: GamesResult | null = null) {
  const game = gameOf(params.payoff);
  const equilibrium = equilibriumOf(game);
  const board = createBoard(game, equilibrium, params);
  const play = createPlay(board, game, method, params.step);
  const drift = createDrift(board, game, params.step);
  const { gapOf, ofMean } = createGap(board, game);
  const { turns, count } = createTurns(from);
  const { state, next, at, taken } = board;
  const sums = { takenSum: both(game), playedSum: both(game) };
  const { takenSum, playedSum } = sums;
  const series = createSeries(game, params.steps, from);
  let leastLog = from?.leastLog ?? Infinity;

  const note = (t: number, divergence: number) => {
    const beliefs = series.strategiesAt(t);
    board.coordinates.row.belief(state.row, beliefs.row);
    board.coordinates.column.belief(state.column, beliefs.column);
    series.divergence[t] = divergence;
    series.gap[t] = gapOf(at);
    leastLog = Math.min(leastLog, leastLogOf(board, state));
  };
  if (from === null) {
    note(0, divergenceOf(board, state));
    series.averageGap[0] = series.playedGap[0] = series.gap[0];
  } else takeUp(from.resume, board, sums);

  const step = (t: number): void => {
    play();
    add(taken, takenSum);
    add(at, playedSum);
    series.averageGap[t] = ofMean(takenSum, t);
    series.playedGap[t] = ofMean(playedSum, t);
    const divergence = divergenceOf(board, next);
    count(drift(series.divergence[t - 1], divergence), t);
    state.row.set(next.row);
    state.column.set(next.column);
    readDeviations(board, state, at);
    note(t, divergence);
  };
  const result = (done: number): GamesResult => ({
    part: "games",
    method,
    equilibrium: printed(equilibrium),
    done,
    ...series.upTo(done),
    averageRow: averageOf(equilibrium.row, takenSum.row, done),
    averageColumn: averageOf(equilibrium.column, takenSum.column, done),
    ...turns,
    leastLog,
    resume: layDown(board, sums),
  });
  return { step, result };
}
