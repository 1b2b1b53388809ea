/**
 * @file A run of a belief after its target, as `init` + `evaluate` + `step` on plain values: clocks, targets over time and records live outside.
 * p_{t+1} = clamp(argmin_{x ∈ Δ} η_t⟨∇E(p_t), x⟩ + D_φ(x, p_t)). [BSB] arXiv 2605.06741 §5, §10; [BB] arXiv 2509.14216 Alg. 1
 */
import { etaMax } from "./bound";
import { geometries, type Geometry, type GeometryId } from "./geometry";
import { clampInterior } from "./mirrorStep";
import { objectives, type Objective, type ObjectiveId } from "./objective";
import { createStepper, type StepRule, type Stepper } from "./rule";

export interface Problem {
  /** p₀, C ≥ 2 entries > 0; copied. */
  readonly start: Float64Array;
  readonly geometry: GeometryId;
  readonly objective: ObjectiveId;
  readonly rule: StepRule;
  /** ε of the interior clamp. */
  readonly floor: number;
}

/** out ← the step of size eta from p toward q. */
type Move = (p: Float64Array, q: Float64Array, eta: number, out: Float64Array) => void;

/** Where a run stands: row t of its trace once `evaluate` has been called. */
export interface Descent {
  t: number;
  /** p_t; the same array during the whole run. */
  readonly p: Float64Array;
  /** η_t of the rule at p_t. */
  eta: number;
  /** η_max(p_t). */
  bound: number;
  /** Whether p_t was clamped into the interior; false at t = 0. */
  clamped: boolean;
  readonly floor: number;
  readonly stepper: Stepper;
  readonly move: Move;
}

/**
 * The run before its first step, t = 0.
 *
 * @param problem start, geometry, objective, rule and floor
 * @returns fresh; `eta` and `bound` are 0 until evaluated
 */
export function init(problem: Problem): Descent {
  const { start, floor } = problem;
  return {
    t: 0,
    p: Float64Array.from(start),
    eta: 0,
    bound: 0,
    clamped: false,
    floor,
    stepper: createStepper(problem.rule, start.length),
    move: createMove(geometries[problem.geometry], objectives[problem.objective], start.length),
  };
}

/**
 * Evaluates the rule and the bound at (t, p_t): sets `eta` and `bound`.
 *
 * @param run the run, at time t
 * @param q target in force at t
 */
export function evaluate(run: Descent, q: Float64Array): void {
  run.eta = run.stepper(run.p, q, run.t);
  run.bound = etaMax(run.p);
}

/**
 * Takes the evaluated step: p becomes p_{t+1}, clamped into the interior, and t grows by 1. A step of 0 leaves p as it is, bit for bit.
 *
 * @param run the run, evaluated at time t with the same q
 * @param q target in force at t
 */
export function step(run: Descent, q: Float64Array): void {
  if (run.eta > 0) run.move(run.p, q, run.eta, run.p);
  run.clamped = clampInterior(run.p, run.floor);
  run.t++;
}

/** The geometry's own form for the cross-entropy where there is one, else gradient and step. */
function createMove(geometry: Geometry, objective: Objective, classes: number): Move {
  if (objective === objectives.crossEntropy && geometry.crossEntropyStep !== null)
    return geometry.crossEntropyStep;
  const gradient = new Float64Array(classes);
  const scratch = new Float64Array(classes);
  return (p, q, eta, out) => {
    objective.gradient(p, q, gradient);
    geometry.step(p, gradient, eta, out, scratch);
  };
}
