/**
 * @file The words of a run, gathered while it runs: converged, collapsed, wandering, recovery, violations of the bound. MATH §5 (ours), [BSB]
 * arXiv 2605.06741 §10
 */
import { maxDistance } from "./distance";
import { klDivergence } from "./simplex";

/** D_KL(target‖belief) below which a belief has recovered from a shift. */
export const RECOVERED_BELOW = 1e-3;

export interface OutcomeOptions {
  /** Number of steps of the whole run: the step evaluated at t = steps is not applied. */
  readonly steps: number;
  /** τ on max|pᵢ − qᵢ|. */
  readonly tolerance: number;
  /** Time of the shift, or null when the target does not jump. */
  readonly at: number | null;
}

/** What is known after time `t`. Times are −1 and factors 0 while nothing has happened. */
export interface RunningOutcome {
  readonly steps: number;
  readonly tolerance: number;
  readonly at: number;
  t: number;
  /** First t from which the belief has stayed within the tolerance. */
  settledAt: number;
  firstClampedAt: number;
  /** Number of t whose belief was clamped. */
  clampedCount: number;
  recoveredAt: number;
  firstViolationAt: number;
  firstFactor: number;
  shiftFactor: number;
  /** Largest η_t/η_max(p_t) of the applied steps before the first clamp, and of all. */
  worstBeforeClamp: number;
  worst: number;
  /** D_KL(target‖belief) at t. */
  kl: number;
}

/** The words; null where they do not apply. */
export interface OutcomeSummary {
  readonly outcome: "converged" | "collapsed" | "wandering";
  /** First t from which max|pᵢ − qᵢ| < τ to the end; only when converged. */
  readonly settledAt: number | null;
  /** First t whose belief is clamped; only when collapsed. */
  readonly collapsedAt: number | null;
  /** First t − at ≥ 0 with D_KL(target‖belief) < 1e-3. */
  readonly recoveredIn: number | null;
  /** First applied step above the bound: factor η_t/η_max(p_t) > 1. */
  readonly firstViolation: { readonly t: number; readonly factor: number } | null;
  /** The factor at t = at when above 1. */
  readonly violationAtShift: number | null;
  /** Largest factor over applied steps t < collapsedAt (the whole run when it did not collapse) when above 1. */
  readonly worstBeforeCollapse: number | null;
  readonly finalKl: number;
}

/** An outcome of which nothing is known yet. */
export function createOutcome(options: OutcomeOptions): RunningOutcome {
  return {
    steps: options.steps,
    tolerance: options.tolerance,
    at: options.at ?? -1,
    t: -1,
    settledAt: -1,
    firstClampedAt: -1,
    clampedCount: 0,
    recoveredAt: -1,
    firstViolationAt: -1,
    firstFactor: 0,
    shiftFactor: 0,
    worstBeforeClamp: 0,
    worst: 0,
    kl: 0,
  };
}

/**
 * Takes note of time t; call it for t = 0, 1, … in order. Does not allocate.
 *
 * @param outcome changed in place
 * @param t time
 * @param p belief p_t
 * @param q target at t
 * @param eta step η_t evaluated at t, ≥ 0
 * @param bound η_max(p_t) ≥ 0
 * @param clamped whether p_t was clamped
 * @returns D_KL(q‖p_t)
 */
export function update(
  outcome: RunningOutcome,
  t: number,
  p: Float64Array,
  q: Float64Array,
  eta: number,
  bound: number,
  clamped: boolean,
): number {
  outcome.t = t;
  if (!(maxDistance(p, q) < outcome.tolerance)) outcome.settledAt = -1;
  else if (outcome.settledAt < 0) outcome.settledAt = t;
  if (clamped) {
    outcome.clampedCount++;
    if (outcome.firstClampedAt < 0) outcome.firstClampedAt = t;
  }
  if (eta > bound && t < outcome.steps) violate(outcome, t, Math.min(eta / bound, Number.MAX_VALUE));
  outcome.kl = klDivergence(q, p);
  if (outcome.at >= 0 && outcome.recoveredAt < 0 && t >= outcome.at && outcome.kl < RECOVERED_BELOW)
    outcome.recoveredAt = t;
  return outcome.kl;
}

/** Records a factor above 1 at t; if the bound has underflowed to 0, the factor is the largest double. */
function violate(outcome: RunningOutcome, t: number, factor: number): void {
  if (outcome.firstViolationAt < 0) {
    outcome.firstViolationAt = t;
    outcome.firstFactor = factor;
  }
  if (t === outcome.at) outcome.shiftFactor = factor;
  if (factor > outcome.worst) outcome.worst = factor;
  if (outcome.firstClampedAt < 0 && factor > outcome.worstBeforeClamp) outcome.worstBeforeClamp = factor;
}

/**
 * The words for the run as far as it has come: its newest t counts as the end.
 *
 * @param outcome updated at least once
 * @returns fresh
 */
export function summarizeOutcome(outcome: RunningOutcome): OutcomeSummary {
  const converged = outcome.settledAt >= 0;
  const collapsed = !converged && outcome.firstClampedAt >= 0;
  const worst = collapsed ? outcome.worstBeforeClamp : outcome.worst;
  const first = { t: outcome.firstViolationAt, factor: outcome.firstFactor };
  return {
    outcome: converged ? "converged" : collapsed ? "collapsed" : "wandering",
    settledAt: converged ? outcome.settledAt : null,
    collapsedAt: collapsed ? outcome.firstClampedAt : null,
    recoveredIn: outcome.recoveredAt < 0 ? null : outcome.recoveredAt - outcome.at,
    firstViolation: first.t < 0 ? null : first,
    violationAtShift: outcome.shiftFactor > 0 ? outcome.shiftFactor : null,
    worstBeforeCollapse: worst > 0 ? worst : null,
    finalKl: outcome.kl,
  };
}
