/** @file What an audit gives back. */
import type { AuditParams } from "../params";

/** Pairs from … to − 1; with `climb`, the search from that start instead. */
export interface AuditTask {
  readonly part: "audit";
  readonly params: AuditParams;
  readonly from: number;
  readonly to: number;
  readonly climb: number | null;
}

/** One pair with its numbers; a link to it is part=pair with these. */
export interface Counterexample {
  /** Which pair of the seed, or null when a search found it. */
  readonly pair: number | null;
  readonly target: readonly number[];
  readonly first: readonly number[];
  readonly second: readonly number[];
  readonly step: number;
  /** D_KL before and after, and their ratio. */
  readonly before: number;
  readonly after: number;
  readonly ratio: number;
}

export interface AuditResult {
  readonly part: "audit";
  readonly pairs: number;
  readonly expanded: number;
  readonly inequalityFailed: number;
  readonly leftInterior: number;
  readonly histogram: Uint32Array<ArrayBuffer>;
  readonly worst: readonly Counterexample[];
}

export interface AuditTrace extends AuditResult {
  readonly params: AuditParams;
  readonly complete: boolean;
}

export interface AuditSummary {
  readonly lab: "stability";
  readonly part: "audit";
  readonly pairs: number;
  readonly expanded: number;
  readonly inequalityFailed: number;
  readonly leftInterior: number;
  readonly worst: readonly Counterexample[];
}
