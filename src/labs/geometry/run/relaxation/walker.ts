/** @file One run step by step: a row, its λ, the relaxed projection. What it draws depends on (seed, run) alone. */
import type { Potential } from "../../../../core/mirror/types";
import { potentialFor } from "../../../../experiments/geometry/potential";
import type { RelaxationParams } from "../params";
import { shareBorder } from "./edges";
import {
  createDraws,
  fullRelaxation,
  residualLambda,
  twoValuesOf,
  type Draws,
  type TwoValues,
} from "../../../../experiments/relaxation/law";
import { createMotion, type Motion } from "./motion";
import { LAID_STREAM, Normals, Uniforms, type Stream } from "../../../../experiments/relaxation/stream";
import { dot, drawRow, lawStream, rowStream, type System } from "./system";

/** A larger D counts as infinite, since the next steps would overflow. */
export const OVERFLOWED_DISTANCE = 1e300;
/** The number of fresh rows among which a coupled λ is ranked, if no law of the residual is known. */
const CANDIDATES = 16;

/** Values of `left`: no coordinate has left; or entries overflowed, so that no projection is found. */
export const LEFT_NOWHERE = -1;
const BEYOND_DOMAIN = -2;

/** The relaxed projection. Returns −1, or the coordinate that left the domain, or −2 if no projection is found. */
export function relaxOn(
  motion: Motion,
  a: Float64Array,
  b: number,
  norm: number,
  residual: number,
  lambda: number,
): number {
  try {
    return motion.relax(a, b, norm, residual, lambda);
  } catch (error) {
    if (error instanceof RangeError) return BEYOND_DOMAIN;
    throw error;
  }
}

/** Chooses λ for the walker's next row. */
type Choose = (walker: Walker) => number;

/** Allocates nothing in a step. Its public fields are about the last step. */
export class Walker {
  readonly motion: Motion;
  /** Draws fresh rows, or chooses a row of the system. */
  readonly normals: Normals;
  private readonly indices: Uniforms;
  /** Draws λ, or what decides between two values. */
  readonly draws: Draws;
  readonly coins: Uniforms;
  /** The row, and its index. */
  a: Float64Array;
  row = -1;
  /** The coordinate that left the domain, or one of the negative codes. */
  left = LEFT_NOWHERE;
  private time = 0;
  private readonly choose: Choose;
  private readonly streams: readonly Stream[];
  /** The streams that are really used: fresh rows need no index, and not every law of λ draws. */
  private readonly drawn: readonly Stream[];
  /** In an array because a field would allocate memory for each new number. */
  private readonly now = new Float64Array(6);

  /** D(z, x). */
  get distance(): number {
    return this.now[0];
  }
  get lambda(): number {
    return this.now[1];
  }
  /** The row's right-hand side. */
  get b(): number {
    return this.now[2];
  }
  /** ‖a‖². */
  get norm(): number {
    return this.now[3];
  }
  /** ⟨a, x⟩ − b before the step. */
  get residual(): number {
    return this.now[4];
  }
  /** ‖x − z‖² before the step. */
  get squaredError(): number {
    return this.now[5];
  }

  constructor(
    readonly params: RelaxationParams,
    readonly system: System,
    room?: number,
    potential: Potential = potentialFor(params.geometry),
  ) {
    this.normals = new Normals(room);
    this.indices = new Uniforms(room);
    this.draws = createDraws(params.relaxation, room);
    this.coins = new Uniforms(room);
    this.streams = [this.normals, this.indices, this.draws.stream, this.coins];
    const coupling = twoValuesOf(params.relaxation)?.coupling ?? "independent";
    const coins = coupling === "independent" || system.dimension < 2 ? [] : [this.coins];
    this.drawn = [system.rows === null ? this.normals : this.indices, this.draws.stream, ...coins];
    this.motion = createMotion(potential, system);
    this.a = new Float64Array(system.dimension);
    this.choose = chooserOf(this);
  }

  /** Goes to the start of a run. */
  start(run: number): void {
    const { seed } = this.params;
    this.normals.start(seed, rowStream(run));
    this.indices.start(seed, rowStream(run));
    this.draws.start(seed, lawStream(run));
    this.coins.start(seed, lawStream(run));
    this.motion.reset();
    this.now[0] = this.motion.distance;
    this.left = LEFT_NOWHERE;
    this.time = 0;
  }

  /** Takes the next step, whatever its number. */
  stepAt(): void {
    this.step();
  }

  /** The number of numbers in a run's state. */
  get size(): number {
    return this.streams.reduce((sum, { size }) => sum + size, this.now.length + 1 + this.motion.state.length);
  }

  save(into: Float64Array, at: number): void {
    into.set(this.now, at);
    into[at + this.now.length] = this.time;
    let next = at + this.now.length + 1;
    into.set(this.motion.state, next);
    next += this.motion.state.length;
    for (const stream of this.streams) {
      stream.save(into, next);
      next += stream.size;
    }
  }

  load(from: Float64Array, at: number): void {
    for (let i = 0; i < this.now.length; i++) this.now[i] = from[at + i];
    this.time = from[at + this.now.length];
    let next = at + this.now.length + 1;
    const count = this.motion.state.length;
    this.motion.moveTo(from.subarray(next, next + count));
    next += count;
    for (const stream of this.streams) {
      stream.load(from, next);
      next += stream.size;
    }
  }

  /** How many numbers `layDown` writes. */
  get laidSize(): number {
    return this.motion.state.length + this.drawn.length * LAID_STREAM;
  }

  layDown(into: Float64Array, at: number): void {
    into.set(this.motion.state, at);
    const next = at + this.motion.state.length;
    for (const [k, stream] of this.drawn.entries()) stream.layDown(into, next + k * LAID_STREAM);
  }

  /** @param distance after so many steps */
  takeUp(from: Float64Array, at: number, time: number, distance: number): void {
    const next = at + this.motion.state.length;
    this.motion.moveTo(from.subarray(at, next));
    for (const [k, stream] of this.drawn.entries()) stream.takeUp(from, next + k * LAID_STREAM);
    this.time = time;
    this.now[0] = distance;
  }

  /** Whether there is no next step because D is infinite. */
  get isOver(): boolean {
    return !(this.distance < OVERFLOWED_DISTANCE);
  }

  step(): void {
    this.takeRow();
    this.now[4] = this.motion.residual(this.a, this.b);
    this.now[5] = this.motion.squaredError;
    this.now[1] = this.choose(this);
    this.time++;
    const left = relaxOn(this.motion, this.a, this.b, this.norm, this.residual, this.lambda);
    this.left = left;
    const { distance } = this.motion;
    this.now[0] = left === LEFT_NOWHERE && distance < OVERFLOWED_DISTANCE ? distance : Infinity;
  }

  /** The range of rows that may come next, all equally likely. */
  nextRows(): readonly [from: number, to: number] {
    const count = this.system.rows?.length ?? 0;
    const next = this.time % count;
    return this.params.order === "cyclic" ? [next, next + 1] : [0, count];
  }

  private takeRow(): void {
    const { rows, norms, rhs, reference, isPositive } = this.system;
    if (rows === null) {
      drawRow(this.normals, isPositive, this.a);
      this.now[3] = dot(this.a, this.a);
      this.now[2] = dot(this.a, reference);
      return;
    }
    const next =
      this.params.order === "cyclic"
        ? this.time % rows.length
        : Math.floor(this.indices.next() * rows.length);
    this.row = next;
    this.a = rows[next];
    this.now[2] = rhs[next];
    this.now[3] = norms[next];
  }
}

function chooserOf({ params, system }: Walker): Choose {
  const { relaxation } = params;
  const law = fullRelaxation(relaxation);
  if (law.kind === "residual")
    return ({ residual, norm }) => residualLambda(law.gain, Math.abs(residual) / Math.sqrt(norm));
  const two = twoValuesOf(relaxation);
  if (two === null || two.coupling === "independent" || system.dimension < 2) {
    return ({ draws }) => draws.next();
  }
  if (system.rows !== null) return amongRows(two, system, system.rows);
  return system.isPositive ? amongCandidates(two, system) : byShare(two, system.dimension);
}

/** For signed rows of any direction, where the share r²/(‖a‖²‖x − z‖²) has a known law. */
function byShare(two: TwoValues, dimension: number): Choose {
  const border = shareBorder(dimension, two);
  const square = border * border;
  const isLarge = two.coupling === "large";
  return ({ residual, norm, squaredError }) => {
    const above = residual * residual > square * norm * squaredError;
    return above === isLarge ? two.second : two.first;
  };
}

/** λ for the row with this rank; a uniform number decides if the share P ends between two ranks. */
const atRank = (two: TwoValues, rank: number, count: number, coin: number): number =>
  rank + coin < two.probability * count ? two.second : two.first;

/** Ranks the row among the rows of the system. */
function amongRows(two: TwoValues, { norms, rhs }: System, rows: readonly Float64Array[]): Choose {
  const isLarge = two.coupling === "large";
  const sizes = new Float64Array(rows.length);
  return ({ coins, motion, row }) => {
    for (let i = 0; i < rows.length; i++)
      sizes[i] = Math.abs(motion.residual(rows[i], rhs[i])) / Math.sqrt(norms[i]);
    return atRank(two, rankOf(sizes, row, isLarge), rows.length, coins.next());
  };
}

/** Ranks the row among other rows that could have been drawn. */
function amongCandidates(two: TwoValues, { dimension, isPositive, reference }: System): Choose {
  const isLarge = two.coupling === "large";
  const other = new Float64Array(dimension);
  const sizes = new Float64Array(CANDIDATES);
  return ({ coins, normals, motion, residual, norm }) => {
    const coin = coins.next();
    sizes[0] = Math.abs(residual) / Math.sqrt(norm);
    for (let i = 1; i < CANDIDATES; i++) {
      drawRow(normals, isPositive, other);
      sizes[i] = Math.abs(motion.residual(other, dot(other, reference))) / Math.sqrt(dot(other, other));
    }
    return atRank(two, rankOf(sizes, 0, isLarge), CANDIDATES, coin);
  };
}

/** How many come before it; equal ones keep their order. */
export function rankOf(sizes: Float64Array, which: number, fromLargest: boolean): number {
  const own = sizes[which];
  let rank = 0;
  for (let i = 0; i < sizes.length; i++) {
    const isBefore = fromLargest ? sizes[i] > own : sizes[i] < own;
    if (isBefore || (sizes[i] === own && i < which)) rank++;
  }
  return rank;
}
