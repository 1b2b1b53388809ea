/** @file What is kept of a learner's rounds: what figures show, and the state from which it continues. */
import type { Geometry, Method, OnlineParams } from "../params";
import { createRecord } from "./record";
import type { OnlineResult } from "./types";

/**
 * The approximate number of rounds whose weights are shown. The stride is odd, so that it does not coincide
 * with losses that alternate.
 */
const SHOWN_ROUNDS = 1000;
/** The weights of all rounds are kept up to this many numbers (4 MiB), so that a longer run finds those that it shows. */
const MOST_KEPT_WEIGHTS = 524_288;

function oddStride(rounds: number): number {
  const stride = Math.ceil(rounds / SHOWN_ROUNDS);
  return stride % 2 === 0 ? stride + 1 : stride;
}

/** Whether a shorter run has kept the weights of the rounds that a longer one shows. */
export const hasWeightsFor = (rounds: number, { resume, stride }: OnlineResult): boolean =>
  resume.all !== null || oddStride(rounds) % stride === 0;

/**
 * The weights before every stride-th round and, if these are few enough, before all rounds; those of a
 * shorter run are filled in.
 */
function createWeights(rounds: number, experts: number, from: OnlineResult | null) {
  const stride = oddStride(rounds);
  const shown = new Float64Array((Math.ceil(rounds / stride) + 1) * experts);
  const all = rounds * experts <= MOST_KEPT_WEIGHTS ? new Float64Array(rounds * experts) : null;
  const add = (t: number, weights: Float64Array) => {
    all?.set(weights, (t - 1) * experts);
    if ((t - 1) % stride === 0) shown.set(weights, ((t - 1) / stride) * experts);
  };
  if (from !== null) {
    const [before, step] = from.resume.all ? [from.resume.all, 1] : [from.weights, from.stride];
    for (let t = 1, at = 0; t <= from.done; t += step, at += experts)
      add(t, before.subarray(at, at + experts));
  }
  return {
    stride,
    add,
    /** After so many rounds: the weights that are shown, including the present ones; and all weights. */
    upTo: (done: number, now: Float64Array) => {
      const points = Math.ceil(done / stride);
      const seen = shown.slice(0, (points + 1) * experts);
      seen.set(now, points * experts);
      return { shown: seen, all: all?.slice(0, done * experts) ?? null };
    },
  };
}

/**
 * A learner that keeps what figures show.
 * @param from a shorter run that is continued
 */
export function createKept(
  params: OnlineParams,
  geometry: Geometry,
  method: Method,
  from: OnlineResult | null = null,
) {
  const record = createRecord(params, geometry, method, from?.resume);
  const { rounds, experts } = record;
  const weights = createWeights(rounds, experts, from);
  const regret = new Float64Array(rounds + 1);
  const bound = new Float64Array(rounds + 1);
  if (from !== null) {
    regret.set(from.regret);
    bound.set(from.bound);
  }
  const step = (t: number): void => {
    weights.add(t, record.weights);
    const played = record.play(t);
    regret[t] = played.regret;
    bound[t] = played.bound;
  };
  const result = (done: number): OnlineResult => {
    const { shown, all } = weights.upTo(done, record.weights);
    return {
      part: "online",
      geometry,
      method,
      done,
      regret: regret.slice(0, done + 1),
      bound: bound.slice(0, done + 1),
      weights: shown,
      stride: weights.stride,
      ...record.told(done),
      resume: { ...record.laid(), all },
    };
  };
  return { rounds, step, result };
}
