/**
 * @file Runs in Euclid on fresh rows with a λ that does not look at the state: the steps of a walker in one loop, to the bit, in half the
 * time.
 */
import { euclidean } from "../../../../core/mirror/euclidean";
import { potentialFor } from "../../../../experiments/geometry/potential";
import type { RelaxationParams } from "../params";
import { RISE } from "../runs";
import { createDraws, fullRelaxation, twoValuesOf, type Draws } from "../../../../experiments/relaxation/law";
import { Normals } from "../../../../experiments/relaxation/stream";
import { dot, lawStream, rowStream, type System } from "./system";
import { OVERFLOW } from "./walker";

/** Null where the runs are others. */
export function createFreshEuclid(params: RelaxationParams, system: System): FreshEuclid | null {
  const isFresh = system.rows === null && potentialFor(params.geometry) === euclidean;
  const looks =
    fullRelaxation(params.relaxation).kind === "residual" ||
    (system.dimension > 1 && (twoValuesOf(params.relaxation)?.coupling ?? "independent") !== "independent");
  return isFresh && !looks ? new FreshEuclid(params, system) : null;
}

/** Values of λ drawn at a time. */
const DRAWN_AHEAD = 128;

/** Allocates nothing in a step. */
export class FreshEuclid {
  /** Steps of the last stretch that rose. */
  rises = 0;
  private readonly normals = new Normals();
  private readonly draws: Draws;
  private readonly lambdas = new Float64Array(DRAWN_AHEAD);
  /** The next of them. */
  private at = DRAWN_AHEAD;
  private readonly a: Float64Array;
  private readonly error: Float64Array;
  private readonly first: Float64Array;

  constructor(
    private readonly params: RelaxationParams,
    { start, reference }: System,
  ) {
    this.first = start.map((value, i) => value - reference[i]);
    this.error = this.first.slice();
    this.a = this.first.slice();
    this.draws = createDraws(params.relaxation);
  }

  /** Goes to the start of a run; returns D there. */
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
   *
   * @param path receives D after each
   * @param noise no rise is counted from D at most so large
   * @returns the steps taken; fewer where D is infinite, which is then the last in the path
   */
  advance(path: Float64Array, from: number, to: number, noise: number): number {
    const { normals, draws, lambdas, a, error } = this;
    let { at } = this;
    let rises = 0;
    let before = path[from];
    let t = from;
    for (; t < to && before < OVERFLOW; t++) {
      normals.take(a);
      let norm = 0;
      let residual = 0;
      for (let i = 0; i < a.length; i++) {
        norm += a[i] * a[i];
        residual += a[i] * error[i];
      }
      if (at === DRAWN_AHEAD) {
        draws.take(lambdas);
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
      const after = half < OVERFLOW ? half : Infinity;
      path[t + 1] = after;
      if (before > noise && after > before * (1 + RISE)) rises++;
      before = after;
    }
    this.rises = rises;
    this.at = at;
    return t;
  }
}
