/** @file The types of the Stability experiment's results, by part. */
import type { OfPart } from "../../../experiments/parts";
import type { AtlasDerived } from "./atlas/types";
import type { Part } from "./params";
import type { StabilityRun } from "./parts";

export type StabilityTrace = StabilityRun["trace"];
export type TraceOf<P extends Part> = OfPart<StabilityTrace, P>;
export type SummaryOf<P extends Part> = OfPart<StabilityRun["summary"], P>;

/** The values derived from traces of the parts, by name. */
export type StabilityDerived = AtlasDerived;
