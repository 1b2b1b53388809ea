/**
 * @file One flow step by step: mirror descent or dual averaging in one geometry, and the quantities along the
 * way. GEOMETRY §1.7, §2 (e)
 */
import { createStep } from "../../../../core/mirror/constraint";
import { createLazyStep } from "../../../../core/mirror/template";
import type { BregmanStep, Potential } from "../../../../core/mirror/types";
import type { Objective } from "../../../../core/objective";
import { createDividedStep } from "../../../../core/relaxation/dividedStep";
import { createFejerEdge } from "../../../../core/relaxation/fejerEdge";
import { relativeSmoothness } from "../../../../core/relaxation/smoothness";
import { maxDistance } from "../../../../core/distance";
import { createStepper, type StepRule } from "../../../../core/rule";
import { fullOf } from "../../../../param/spelt";
import { trueKind } from "../../../../experiments/geometry/proved";
import { potentialFor } from "../../../../experiments/geometry/potential";
import type { FlowParams, FlowRuleKind, Geometry } from "../params";
import { fullProblem, objectiveOf } from "./objective";
import { createLogs, type Logs } from "./logs";
import { referenceOf, type Reference } from "./reference";

/** Why a step cannot be taken. */
type Stop =
  | { readonly kind: "left"; readonly coordinate: number }
  /** A positive entry is too small for a double, or for its gradient. */
  | { readonly kind: "fell"; readonly coordinate: number }
  /** A number overflowed. */
  | { readonly kind: "overflow" };

type StepSize = (x: Float64Array, t: number) => number;

export const startOf = ({ start }: Pick<FlowParams, "start">, n: number): Float64Array =>
  start === "uniform" ? new Float64Array(n).fill(1 / n) : Float64Array.from(start);

/** The rule for the core. Rules without a number of their own use the step of the flow. */
function ruleOf({ rule, step }: Pick<FlowParams, "rule" | "step">): StepRule {
  const full = fullOf<FlowRuleKind>(rule);
  switch (full.kind) {
    case "fixed":
      return { kind: "fixed", step };
    case "inverseSqrt":
      return { kind: "inverseSqrt", scale: step };
    case "boundFraction":
    case "certified":
    case "fejer":
      return full;
  }
}

/** η at a point and a time. Rules that use the target need the cross-entropy. */
function stepSizeOf(params: FlowParams, potential: Potential, n: number): StepSize {
  const problem = fullProblem(params.problem);
  const q = problem.kind === "crossEntropy" ? Float64Array.from(problem.target) : new Float64Array(n);
  const rule = ruleOf(params);
  const edge = rule.kind === "fejer" ? createFejerEdge(potential, n) : undefined;
  const stepper = createStepper(rule, n, edge);
  return (x, t) => stepper(x, q, t);
}

function stepOf({ set, constraint }: FlowParams, potential: Potential, n: number): BregmanStep {
  const isDivided = set === "simplex" && constraint === "sum";
  return isDivided ? createDividedStep(potential) : createStep(potential, { kind: set }, n);
}

/** Greedy: steps start at x. Lazy: they start at the first point and use the sum of all gradients. */
function moveOf(
  params: FlowParams,
  bare: BregmanStep,
  start: Float64Array,
  logs: Logs | null,
  total: Float64Array,
): BregmanStep {
  const { relaxation } = params;
  const step: BregmanStep = (x, u, lambda, out) => {
    const left = bare(x, u, lambda, out);
    if (left < 0) logs?.follow(x, u, lambda, out);
    return left;
  };
  if (params.method === "mirror") return (x, g, eta, out) => step(x, g, relaxation * eta, out);
  const lazy = createLazyStep(step, start, total);
  return (_, g, eta, out) => lazy(g, relaxation * eta, 1, out);
}

/** On the simplex the entropy keeps logarithms; there dividing by the sum is its projection. */
function logsOf({ set, method }: FlowParams, geometry: Geometry, n: number): Logs | null {
  return trueKind(geometry) === "entropy" && set === "simplex" ? createLogs(n, method === "mirror") : null;
}

/** ‖P_T(−g)‖, where T is the tangent cone of the set at x. */
function tangentNorm(x: Float64Array, g: Float64Array, onSimplex: boolean, positive: boolean): number {
  const n = x.length;
  for (let i = 0; i < n; i++) if (!Number.isFinite(g[i])) return Infinity;
  const isCut = (i: number) => positive && x[i] === 0;
  let nu = 0;
  if (onSimplex) nu = levelOf(x, g, isCut);
  let squares = 0;
  for (let i = 0; i < n; i++) {
    const v = -g[i] - nu;
    if (v > 0 || !isCut(i)) squares += v * v;
  }
  return Math.sqrt(squares);
}

/** ν such that Σ vᵢ = 0 for vᵢ = −gᵢ − ν, cut at 0 on a face. */
function levelOf(x: Float64Array, g: Float64Array, isCut: (i: number) => boolean): number {
  let total = 0;
  let count = 0;
  for (let i = 0; i < x.length; i++)
    if (!isCut(i)) {
      total -= g[i];
      count++;
    }
  const cut: number[] = [];
  for (let i = 0; i < x.length; i++) if (isCut(i)) cut.push(-g[i]);
  for (const value of cut.toSorted((a, b) => b - a)) {
    if (count > 0 && value <= total / count) break;
    total += value;
    count++;
  }
  return total / count;
}

/** The squares of larger entries would overflow. */
const LARGEST_ENTRY = 1e150;

/** The first entry that is no number below a size; −1: all are. */
function firstBeyond(x: Float64Array, size: number): number {
  for (let i = 0; i < x.length; i++) if (!(Math.abs(x[i]) < size)) return i;
  return -1;
}

/** Everything on which the next steps of a flow depend. */
export interface FlowPoint {
  readonly t: number;
  readonly x: Float64Array<ArrayBuffer>;
  /** The distance that the last step moved. */
  readonly moved: number;
  /** The sum of all gradients so far, if steps start at the first point. */
  readonly total: Float64Array<ArrayBuffer>;
  /** The logarithms of entries; null if none are kept. */
  readonly logs: Float64Array<ArrayBuffer> | null;
}

/** The present point of a flow, and the quantities there. */
export class Flow {
  t = 0;
  readonly x: Float64Array;
  readonly start: Float64Array;
  readonly potential: Potential;
  readonly objective: Objective;
  readonly reference: Reference | null;
  /** L of the last step, and the largest change of an entry. */
  smoothness: number | null = null;
  moved = Infinity;
  private readonly g: Float64Array;
  private readonly next: Float64Array;
  private readonly move: BregmanStep;
  private readonly stepSize: StepSize;
  private readonly onSimplex: boolean;
  private readonly slope: Float64Array | null;
  private readonly logs: Logs | null;
  private readonly total: Float64Array<ArrayBuffer>;

  constructor(params: FlowParams, geometry: Geometry) {
    this.objective = objectiveOf(params.problem);
    const n = this.objective.dimension;
    this.start = startOf(params, n);
    this.x = this.start.slice();
    this.g = new Float64Array(n);
    this.next = new Float64Array(n);
    this.onSimplex = params.set === "simplex";
    this.potential = potentialFor(geometry);
    this.logs = logsOf(params, geometry, n);
    this.total = new Float64Array(n);
    this.move = moveOf(params, stepOf(params, this.potential, n), this.start, this.logs, this.total);
    this.stepSize = stepSizeOf(params, this.potential, n);
    this.reference = referenceOf(params, geometry, this.start);
    this.slope = this.slopeAtReference(params);
  }

  /**
   * ∇f(z), without what all entries of z's support have in common on the simplex: 0 there, ≥ 0 elsewhere;
   * null if f(z) is of no use.
   */
  private slopeAtReference({ problem }: FlowParams): Float64Array | null {
    if (this.reference === null || fullProblem(problem).kind === "losses") return null;
    const { z } = this.reference;
    const slope = new Float64Array(z.length);
    this.objective.gradient(z, slope);
    let level = 0;
    if (this.onSimplex) for (let i = 0; i < z.length; i++) level += z[i] === 0 ? 0 : z[i] * slope[i];
    return slope.map((value, i) => (z[i] !== 0 ? 0 : value - level));
  }

  /** f(x) − f(z) ≥ 0, as D_f(x, z) + ⟨∇f(z), x − z⟩; NaN without f(z). */
  excess(): number {
    if (this.reference === null || this.slope === null) return NaN;
    let total = this.objective.divergence(this.x, this.reference.z);
    for (let i = 0; i < this.x.length; i++) total += this.slope[i] === 0 ? 0 : this.slope[i] * this.x[i];
    if (Number.isFinite(total)) return total;
    return this.value() - this.objective.value(this.reference.z, this.t);
  }

  value(): number {
    const logs = this.logs?.now();
    return logs && this.objective.valueOfLogs
      ? this.objective.valueOfLogs(logs)
      : this.objective.value(this.x, this.t);
  }

  /** Whether an entry is exactly 0, and not merely too small for a double. */
  isOnFace(): boolean {
    const { x } = this;
    for (let i = 0; i < x.length; i++) if (x[i] === 0 && !this.neverReaches0(i)) return true;
    return false;
  }

  private neverReaches0(i: number): boolean {
    const { domain, legendreOnSimplex } = this.potential;
    return legendreOnSimplex && domain !== "real" && this.start[i] > 0;
  }

  /** D_φ(z, x); NaN without z. */
  divergence(): number {
    if (this.reference === null) return NaN;
    const { z } = this.reference;
    return this.logs?.now() ? this.logs.divergence(z, this.x) : this.potential.divergence(z, this.x);
  }

  gradientNorm(): number {
    this.objective.gradient(this.x, this.g, this.t);
    const positive = this.onSimplex || this.potential.domain !== "real";
    return tangentNorm(this.x, this.g, this.onSimplex, positive);
  }

  /** The present state, from which a flow with the same params continues to the same bits. */
  save(): FlowPoint {
    const { t, moved } = this;
    return { t, x: this.x.slice(), moved, total: this.total.slice(), logs: this.logs?.save() ?? null };
  }

  load({ t, x, moved, total, logs }: FlowPoint): void {
    this.t = t;
    this.x.set(x);
    this.moved = moved;
    this.total.set(total);
    if (logs !== null) this.logs?.load(logs);
  }

  eta(): number {
    return this.stepSize(this.x, this.t);
  }

  /** Takes a step; returns why there is none, or null. */
  advance(eta: number): Stop | null {
    const { x, g, next, objective } = this;
    objective.gradient(x, g, this.t);
    const infinite = firstBeyond(g, Infinity);
    if (infinite >= 0) return { kind: this.neverReaches0(infinite) ? "fell" : "left", coordinate: infinite };
    const left = this.move(x, g, eta, next);
    if (left >= 0) return { kind: "left", coordinate: left };
    if (firstBeyond(next, LARGEST_ENTRY) >= 0) return { kind: "overflow" };
    const undefinedAt = objective.undefinedAt(next);
    if (undefinedAt >= 0) return { kind: "left", coordinate: undefinedAt };
    this.smoothness = relativeSmoothness(objective, this.potential, next, x);
    this.moved = maxDistance(next, x);
    x.set(next);
    this.t++;
    return null;
  }
}
