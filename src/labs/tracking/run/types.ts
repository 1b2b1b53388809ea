/** @file What the tracking experiment gives back. */
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

/** Between two beliefs, by turns. */
interface CycleEnd extends EndOf<"cycle"> {
  readonly period: 2;
  /** Max |pᵢ − qᵢ| between them. */
  readonly apart: number;
  /** The part of that by which the last beliefs miss those of two steps before. */
  readonly drift: number;
}

/** How a run ends; the kinds are told apart in {@link RuleSummary}. */
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
  /** `converged`: within the tolerance at the end; else `collapsed`: clamped at some step; else `wandering`, on its way or on a cycle. */
  readonly outcome: "converged" | "collapsed" | "wandering";
  /**
   * How the last 12 steps go: `kind`, and `distance` = max |pᵢ − qᵢ| at t = steps. `settled`: converged. `bouncing`: from face to face.
   * `deadlock`: the step is 0, and the belief never moved. `trailing`: behind a target that still moves. `cycle`: between `period` beliefs
   * that lie `apart`, closed up to the part `drift` of that. `approaching`: D_KL falls. `irregular`: it moves, on no such cycle.
   * `stalled`: it does not. Null before the last step.
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

/** One rule's run. Rows are kept t's in increasing order; the first is t = 0, the last is the newest step. */
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
  /** Steps per bucket of which only the extremes were kept; 1 when every step is there. */
  readonly bucket: number;
  /** Steps that were clamped in the whole run. */
  readonly clampedCount: number;
  /** Steps computed so far; equal to params.steps when finished. */
  readonly computed: number;
  readonly summary: RuleSummary;
}

/** Kept t's of the target (0 … steps, or thinned) and row-major targets. */
export interface TargetRows {
  readonly t: Float64Array;
  readonly q: Float64Array;
}

/** What a task gives back: a rule's run and, where the target is a long stream, from the first rule the target it saw. */
export interface RuleResult extends RuleTrace {
  readonly target: TargetRows | null;
  /** What was known of the run before its last row: with the rows, all that it takes to go on from that one. Null before it is there. */
  readonly before: RunningOutcome | null;
}

export interface TrackingTrace {
  readonly params: TrackingParams;
  readonly classes: number;
  /** Class names of a stream, null otherwise. */
  readonly names: readonly string[] | null;
  /** In the order of params.rules; null where nothing is there yet (only while running). */
  readonly rules: readonly (RuleTrace | null)[];
  readonly target: TargetRows;
  readonly complete: boolean;
}

export interface TrackingSummary {
  readonly lab: "tracking";
  readonly rules: readonly RuleSummary[];
}
