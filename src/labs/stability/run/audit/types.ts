/** @file What an audit gives back. */
import type { Interval } from "../../../../core/wilson";
import type { AuditParams } from "../params";

/** Pairs (or climbs of the search) from … to − 1. */
export interface AuditTask {
  readonly part: "audit";
  readonly params: AuditParams;
  readonly work: "pairs" | "climbs";
  readonly from: number;
  readonly to: number;
}

/** One pair with its numbers; a link to it is part=pair with these. */
export interface Counterexample {
  /** Which pair of the seed, or null when a search found it. */
  readonly pair: number | null;
  /** Target, both beliefs, and the step. */
  readonly target: readonly number[];
  readonly first: readonly number[];
  readonly second: readonly number[];
  readonly step: number;
  /** D_KL before and after, and their ratio. */
  readonly before: number;
  readonly after: number;
  readonly ratio: number;
}

/** What came of some of the pairs. The words are those of MATH §6. */
export interface AuditCounts {
  /** Pairs that were stepped. */
  readonly pairs: number;
  /** D_KL(F p₁‖F p₂) > (1 + 1e-12) D_KL(p₁‖p₂), and finite. */
  readonly expanded: number;
  /** The printed inequality does not hold; pairs that left the interior among them. */
  readonly inequalityFailed: number;
  /** D_KL(F p₁‖F p₂) = ∞: F p₂ lies on a face that F p₁ does not lie on. */
  readonly leftInterior: number;
  /** Largest finite D_KL(F p₁‖F p₂)/D_KL(p₁‖p₂); 0 before the first pair. */
  readonly largestRatio: number;
  /** Largest residual of the three-point identity, relative to the terms it is summed from. */
  readonly identityError: number;
}

export interface AuditResult extends AuditCounts {
  readonly part: "audit";
  /** Pairs by their ratio: see histogram.ts. */
  readonly histogram: Uint32Array<ArrayBuffer>;
  /** Expanding pairs, the worst first, at most WORST of them; equal ratios in the order of the pairs. */
  readonly worst: readonly Counterexample[];
  /** Climbs of the search that have ended, or are under way. */
  readonly climbs: number;
  /** What the climbs reached, the worst first, at most WORST of them, expanding or not. */
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
  /** Pairs by their ratio. */
  readonly histogram: {
    /** Ratios between the bins, one fewer than bins. */
    readonly edges: readonly number[];
    readonly counts: readonly number[];
  };
  /** Expanding pairs, the worst first; the fields are those of a pair. */
  readonly worst: readonly Counterexample[];
  /** Climbs of the search, and what they reached, the worst first, expanding or not. */
  readonly climbs: number;
  readonly found: readonly Counterexample[];
}
