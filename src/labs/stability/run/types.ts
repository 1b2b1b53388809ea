/** @file What the stability experiment gives back: one member per part, told apart by `part`. */
import type { AtlasResult, AtlasSummary, AtlasTask, AtlasTrace, AtlasDerived } from "./atlas/types";
import type { AuditResult, AuditSummary, AuditTask, AuditTrace } from "./audit/types";
import type { OrbitsResult, OrbitsSummary, OrbitsTask, OrbitsTrace } from "./orbits/types";
import type { PairResult, PairSummary, PairTrace } from "./pair/types";
import type { OfPart } from "../../../experiments/parts";
import type { PairParams, Part, StabilityParams } from "./params";
import type { ThresholdResult, ThresholdSummary, ThresholdTask, ThresholdTrace } from "./threshold/types";

export type StabilityTask = AtlasTask | ThresholdTask | OrbitsTask | AuditTask | PairParams;
export type StabilityResult = AtlasResult | ThresholdResult | OrbitsResult | AuditResult | PairResult;
export type StabilityTrace = AtlasTrace | ThresholdTrace | OrbitsTrace | AuditTrace | PairTrace;
export type StabilitySummary = AtlasSummary | ThresholdSummary | OrbitsSummary | AuditSummary | PairSummary;

export type TraceOf<P extends Part> = OfPart<StabilityTrace, P>;
export type SummaryOf<P extends Part> = OfPart<StabilitySummary, P>;

export interface StabilityExperiment {
  readonly params: StabilityParams;
  readonly task: StabilityTask;
  readonly result: StabilityResult;
  readonly trace: StabilityTrace;
  readonly summary: StabilitySummary;
}

/** What is derived of the traces of the parts, by name. */
export type StabilityDerived = AtlasDerived;
