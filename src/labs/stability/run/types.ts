/** @file What the stability experiment gives back, by its parts. */
import type { OfPart } from "../../../experiments/parts";
import type { AtlasDerived } from "./atlas/types";
import type { Part } from "./params";
import type { StabilityRun } from "./parts";

export type StabilityTrace = StabilityRun["trace"];
export type TraceOf<P extends Part> = OfPart<StabilityTrace, P>;
export type SummaryOf<P extends Part> = OfPart<StabilityRun["summary"], P>;

/** What is derived of the traces of the parts, by name. */
export type StabilityDerived = AtlasDerived;
