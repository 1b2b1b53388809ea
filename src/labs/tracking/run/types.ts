/** @file The types of the Tracking experiment's results. */
import type { RunningOutcome } from "../../../core/diagnostics";
import type { Dataset } from "../../../experiments/types";
import type { TrackingParams } from "./params";

export interface TrackingTask {
  readonly params: TrackingParams;
  readonly dataset: Dataset | null;
  /** Zero-based index of the rule this task runs. */
  readonly rule: number;
}

interface EndOf<Kind extends string> {
  readonly kind: Kind;
  /** Max |pᵢ − qᵢ| at t = steps. */
  readonly distance: number;
}

/** The belief alternates between two values. */
interface CycleEnd extends EndOf<"cycle"> {
  readonly period: 2;
  /** Max |pᵢ − qᵢ| between these two. */
  readonly apart: number;
  /** The share of that by which the last beliefs differ from those two steps before. */
  readonly drift: number;
}

/** The kinds of ends; {@link RuleSummary} explains them. */
export type RunEnd =
  | EndOf<"settled">
  | EndOf<"bouncing">
  | EndOf<"deadlock">
  | EndOf<"trailing">
  | CycleEnd
  | EndOf<"approaching">
  | EndOf<"irregular">
  | EndOf<"stalled">;

/** Words of MATH §5; null where a field does not apply. */
export interface RuleSummary {
  /** Index of the rule, from 0. */
  readonly rule: number;
  /** The rule's label, or a short one of its own. */
  readonly label: string;
  /**
   * `converged`: within the tolerance at the end. Otherwise `collapsed`: clamped at some step. Otherwise
   * `wandering`: on its way, or on a cycle.
   */
  readonly outcome: "converged" | "collapsed" | "wandering";
  /**
   * How the last 12 steps go: `kind`, and `distance` = max |pᵢ − qᵢ| at t = steps. `settled`: converged.
   * `bouncing`: from face to face. `deadlock`: the step is 0, and the belief never moved. `trailing`: behind
   * a target that still moves. `cycle`: alternates between `period` beliefs at the distance `apart`,
   * repeating itself up to the share `drift` of that. `approaching`: D_KL decreases. `irregular`: moves, but
   * not on such a cycle. `stalled`: does not move. Null before the last step.
   */
  readonly end: RunEnd | null;
  /** First t from which max |pᵢ − qᵢ| stays below the tolerance; only when converged. */
  readonly settledAt: number | null;
  /** First t whose belief is clamped: the floor acted on it; only when collapsed. */
  readonly collapsedAt: number | null;
  /** Whether max |pᵢ − qᵢ| < 0.02 at t = at − 1, before the shift; only for a shift that comes after the start. */
  readonly followedBefore: boolean | null;
  /** First (t − at) ≥ 0 with D_KL(target‖belief) < 1e-3; only for a shift. */
  readonly recoveredIn: number | null;
  /** First applied step above the bound, that of the entropy mirror step whatever the update: its t, and the factor η_t/η_max(p_t) > 1. */
  readonly firstViolation: { readonly t: number; readonly factor: number } | null;
  /** η/η_max at t = at when above 1; only for a shift. */
  readonly violationAtShift: number | null;
  /** Largest η_t/η_max(p_t) over applied steps t < collapsedAt (whole run when nothing collapsed), when above 1. */
  readonly worstBeforeCollapse: number | null;
  /** D_KL(target‖belief) at t = steps. */
  readonly finalKl: number;
}

/** The run of one rule. Its rows have increasing steps t; the first is t = 0, the last is the newest step. */
export interface RuleTrace {
  readonly rule: number;
  readonly classes: number;
  /** Kept steps; equal to 0 … n when nothing was thinned. */
  readonly t: Float64Array;
  /** Row-major rows × classes. */
  readonly belief: Float64Array;
  /** η_t and η_max(p_t) evaluated at t (at the last row not applied). */
  readonly step: Float64Array;
  readonly bound: Float64Array;
  /** D_KL(target at t ‖ belief at t). */
  readonly kl: Float64Array;
  /** 1 where the belief at t was clamped into the interior (t = 0: never). */
  readonly clamped: Uint8Array;
  /** The number of steps in a bucket of which only the extremes are kept; 1 if every step is kept. */
  readonly bucket: number;
  /** The number of clamped steps in the whole run. */
  readonly clampedCount: number;
  /** Steps computed so far; equal to params.steps when finished. */
  readonly computed: number;
  readonly summary: RuleSummary;
}

/** The steps of the target (0 … steps, or thinned), and the targets, row after row. */
export interface TargetRows {
  readonly t: Float64Array;
  readonly q: Float64Array;
}

/** The result of a task: the run of a rule and, for a long stream, from the first rule also the target. */
export interface RuleResult extends RuleTrace {
  readonly target: TargetRows | null;
  /**
   * The outcome before the last row. Together with the rows, this is all that is needed to continue at that
   * row. Null at the beginning.
   */
  readonly before: RunningOutcome | null;
}

export interface TrackingTrace {
  readonly params: TrackingParams;
  readonly classes: number;
  /** Class names of a stream, null otherwise. */
  readonly names: readonly string[] | null;
  /** In the order of params.rules; null for rules that have not started. */
  readonly rules: readonly (RuleTrace | null)[];
  readonly target: TargetRows;
  readonly complete: boolean;
}

export interface TrackingSummary {
  readonly lab: "tracking";
  readonly rules: readonly RuleSummary[];
}
