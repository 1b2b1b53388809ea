/** @file The words of a tracking run (MATH §5), gathered over all steps whatever the trace keeps. */
import { summarizeOutcome, type RunningOutcome } from "../../core/diagnostics";
import { ruleLabel } from "./labels";
import type { TrackingParams } from "./params";
import type { RuleSummary, TrackingSummary, TrackingTrace } from "./types";

/** The words of one rule, as far as it has come. */
export function ruleSummary({ rules }: TrackingParams, rule: number, outcome: RunningOutcome): RuleSummary {
  return { rule, label: ruleLabel(rules[rule]), ...summarizeOutcome(outcome) };
}

/** The words of all rules that have shown something. */
export function summarizeTracking({ rules }: Pick<TrackingTrace, "rules">): TrackingSummary {
  return { lab: "tracking", rules: rules.flatMap((trace) => (trace === null ? [] : [trace.summary])) };
}
