/**
 * @file Runs in Euclid on fresh rows with a λ that does not depend on the state: the steps of a walker in one
 * loop, with the same bits in half the time.
 */
import { euclidean } from "../../../../core/mirror/euclidean";
import { potentialFor } from "../../../../experiments/geometry/potential";
import type { RelaxationParams } from "../params";
import { RISE_SHARE } from "../runs";
import { createDraws, fullRelaxation, twoValuesOf, type Draws } from "../../../../experiments/relaxation/law";
import { LAID_STREAM, Normals } from "../../../../experiments/relaxation/stream";
import { dot, lawStream, rowStream, type System } from "./system";
import { OVERFLOWED_DISTANCE } from "./walker";

/** Null for other runs. */
export function createFreshEuclid(params: RelaxationParams, system: System): FreshEuclid | null {
  const isFresh = system.rows === null && potentialFor(params.geometry) === euclidean;
  const looks =
    fullRelaxation(params.relaxation).kind === "residual" ||
    (system.dimension > 1 && (twoValuesOf(params.relaxation)?.coupling ?? "independent") !== "independent");
  return isFresh && !looks ? new FreshEuclid(params, system) : null;
}

/** How many values of λ are drawn at a time. */
const DRAWN_AHEAD = 128;

/** Allocates nothing in a step. */
export class FreshEuclid {
  /** The number of steps in the last call that rose. */
  rises = 0;
  private readonly normals = new Normals();
  private readonly draws: Draws;
  private readonly lambdas = new Float64Array(DRAWN_AHEAD);
  /** The index of the next value. */
  private at = DRAWN_AHEAD;
  private readonly a: Float64Array;
  private readonly error: Float64Array;
  private readonly first: Float64Array;
  /** The stream of λ as it was before the last block was drawn. Not used for a constant λ, which draws nothing. */
  private readonly ahead = new Float64Array(LAID_STREAM);
  private readonly isConstant: boolean;

  constructor(
    private readonly params: RelaxationParams,
    { start, reference }: System,
  ) {
    this.first = start.map((value, i) => value - reference[i]);
    this.error = this.first.slice();
    this.a = this.first.slice();
    this.draws = createDraws(params.relaxation);
    this.isConstant = fullRelaxation(params.relaxation).kind === "constant";
  }

  /** Goes to the start of a run, and returns D there. */
  start(run: number): number {
    const { seed } = this.params;
    this.normals.start(seed, rowStream(run));
    this.draws.start(seed, lawStream(run));
    this.at = DRAWN_AHEAD;
    this.error.set(this.first);
    return dot(this.error, this.error) / 2;
  }

  /**
   * Takes the steps from … to − 1.
   * @param path receives D after each step
   * @param noise a rise from a D of at most this is not counted
   * @returns the number of steps taken; fewer if D becomes infinite, which then is the last in the path
   */
  advance(path: Float64Array, from: number, to: number, noise: number): number {
    const { normals, lambdas, a, error } = this;
    let { at } = this;
    let rises = 0;
    let before = path[from];
    let t = from;
    for (; t < to && before < OVERFLOWED_DISTANCE; t++) {
      normals.take(a);
      let norm = 0;
      let residual = 0;
      for (let i = 0; i < a.length; i++) {
        norm += a[i] * a[i];
        residual += a[i] * error[i];
      }
      if (at === DRAWN_AHEAD) {
        this.draw();
        at = 0;
      }
      const nu = (lambdas[at++] * residual) / norm;
      let squares = 0;
      for (let i = 0; i < a.length; i++) {
        const value = error[i] - nu * a[i];
        error[i] = value;
        squares += value * value;
      }
      const half = squares / 2;
      const after = half < OVERFLOWED_DISTANCE ? half : Infinity;
      path[t + 1] = after;
      if (before > noise && after > before * (1 + RISE_SHARE)) rises++;
      before = after;
    }
    this.rises = rises;
    this.at = at;
    return t;
  }

  private draw(): void {
    this.draws.stream.layDown(this.ahead, 0);
    this.draws.take(this.lambdas);
  }

  /** Writes the same numbers as a walker would at the same step. */
  layDown(into: Float64Array, at: number): void {
    const next = at + this.error.length;
    into.set(this.error, at);
    this.normals.layDown(into, next);
    const isEmpty = this.at === DRAWN_AHEAD || this.isConstant;
    if (isEmpty) return this.draws.stream.layDown(into, next + LAID_STREAM);
    into.set(this.ahead, next + LAID_STREAM);
    into[next + 2 * LAID_STREAM - 1] = this.at;
  }

  /** Continues from what a walker wrote, or an object of this class. */
  takeUp(from: Float64Array, at: number): void {
    const next = at + this.error.length;
    const draws = from.slice(next + LAID_STREAM, next + 2 * LAID_STREAM);
    const taken = draws[LAID_STREAM - 1];
    draws[LAID_STREAM - 1] = -1;
    this.error.set(from.subarray(at, next));
    this.normals.takeUp(from, next);
    this.draws.stream.takeUp(draws, 0);
    this.at = DRAWN_AHEAD;
    if (taken < 0) return;
    this.draw();
    this.at = taken;
  }
}
