/** @file The types of an audit's results. */
import type { Interval } from "../../../../core/wilson";
import type { AuditParams } from "../params";

/** The pairs, or the climbs of the search, from … to − 1. */
export interface AuditTask {
  readonly part: "audit";
  readonly params: AuditParams;
  readonly work: "pairs" | "climbs";
  readonly from: number;
  readonly to: number;
}

/** One pair with its numbers; its link has part=pair and these values. */
export interface Counterexample {
  /** The index of the pair for the seed; null if the search found it. */
  readonly pair: number | null;
  /** The target, both beliefs, and the step. */
  readonly target: readonly number[];
  readonly first: readonly number[];
  readonly second: readonly number[];
  readonly step: number;
  /** D_KL before and after the step, and their ratio. */
  readonly before: number;
  readonly after: number;
  readonly ratio: number;
}

/** What happened to some of the pairs, in the words of MATH §6. */
export interface AuditCounts {
  /** The number of pairs that were stepped. */
  readonly pairs: number;
  /** D_KL(F p₁‖F p₂) > (1 + 1e-12) D_KL(p₁‖p₂), and finite. */
  readonly expanded: number;
  /** The printed inequality fails; this includes pairs that left the interior. */
  readonly inequalityFailed: number;
  /** D_KL(F p₁‖F p₂) = ∞: F p₂ lies on a face that F p₁ does not lie on. */
  readonly leftInterior: number;
  /** Largest finite D_KL(F p₁‖F p₂)/D_KL(p₁‖p₂); 0 before the first pair. */
  readonly largestRatio: number;
  /** The largest residual of the three-point identity, relative to the terms of its sum. */
  readonly identityError: number;
}

export interface AuditResult extends AuditCounts {
  readonly part: "audit";
  /** The number of pairs in each bin of ratios; see histogram.ts. */
  readonly histogram: Uint32Array<ArrayBuffer>;
  /** The worst of the expanding pairs, at most WORST of them; equal ratios are in the order of pairs. */
  readonly worst: readonly Counterexample[];
  /** The number of climbs that have ended or are under way. */
  readonly climbs: number;
  /** The pairs that the climbs reached, the worst first, at most WORST of them, whether they expand or not. */
  readonly found: readonly Counterexample[];
}

export interface AuditTrace extends AuditResult {
  readonly params: AuditParams;
  readonly complete: boolean;
}

export interface AuditSummary extends AuditCounts {
  readonly lab: "stability";
  readonly part: "audit";
  /** Wilson's 95 % intervals of the three counts as shares of the pairs. */
  readonly intervals: {
    readonly expanded: Interval;
    readonly inequalityFailed: Interval;
    readonly leftInterior: Interval;
  };
  /** The number of pairs by their ratio. */
  readonly histogram: {
    /** The edges between the bins; there is one edge fewer than bins. */
    readonly edges: readonly number[];
    readonly counts: readonly number[];
  };
  /** The expanding pairs, the worst first; the fields are those of a pair. */
  readonly worst: readonly Counterexample[];
  /** The number of climbs, and the pairs that they reached, the worst first, whether they expand or not. */
  readonly climbs: number;
  readonly found: readonly Counterexample[];
}
