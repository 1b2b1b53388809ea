/**
 * @file A run of a belief after its target, as `init` + `evaluate` + `step` on plain values: clocks, targets over time, monitors and records live outside.
 * p_{t+1} = clamp(argmin_{x ∈ Δ} η_t⟨∇E(p_t), x⟩ + D_φ(x, p_t)). [BSB] arXiv 2605.06741 §5, §10; [BB] arXiv 2509.14216 Alg. 1
 */
import { createMove, type Move, type Template } from "./mirror/template";
import { clampInterior } from "./clamp";
import { monitors, type Monitor, type MonitorName } from "./monitors";
import { createStepper, type Edge, type StepRule, type Stepper } from "./rule";

export interface Problem extends Template {
  /** p₀, C ≥ 2 entries > 0; copied. */
  readonly start: Float64Array;
  readonly rule: StepRule;
  /** The edge of which a Fejér rule takes a fraction; that of the entropy step when left out. */
  readonly edge?: Edge | undefined;
  /** ε of the interior clamp. */
  readonly floor: number;
  /** The monitors that are read at every belief, in addition to the step. */
  readonly monitors?: readonly MonitorName[];
}

/** The state of a run: row t of its trace once `evaluate` has been called. */
export interface Descent {
  t: number;
  /** p_t; the same array during the whole run. */
  readonly p: Float64Array;
  /** η_t of the rule at p_t. */
  eta: number;
  /** The readings of the monitors at p_t, in the order in which they were asked for. */
  readonly readings: Float64Array;
  /** Whether p_t was clamped into the interior; false at t = 0. */
  clamped: boolean;
  readonly floor: number;
  readonly monitors: readonly Monitor[];
  readonly stepper: Stepper;
  readonly move: Move<Float64Array>;
}

/**
 * The run before its first step, t = 0.
 *
 * @param problem start, template, rule, floor and monitors
 * @returns fresh; `eta` and the readings are 0 until evaluated
 */
export function init(problem: Problem): Descent {
  const { start, floor, monitors: names = [] } = problem;
  return {
    t: 0,
    p: Float64Array.from(start),
    eta: 0,
    readings: new Float64Array(names.length),
    clamped: false,
    floor,
    monitors: names.map((name) => monitors[name]),
    stepper: createStepper(problem.rule, start.length, problem.edge),
    move: createMove(problem, start.length),
  };
}

/**
 * Evaluates rule and monitors at (t, p_t): sets `eta` and the readings.
 *
 * @param run the run, at time t
 * @param q target in force at t
 */
export function evaluate(run: Descent, q: Float64Array): void {
  run.eta = run.stepper(run.p, q, run.t);
  for (let i = 0; i < run.monitors.length; i++) run.readings[i] = run.monitors[i](run.p, q);
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
