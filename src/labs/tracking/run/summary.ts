/** @file The summary of a Tracking run (MATH §5), which uses all steps, whatever the trace keeps. */
import { summarizeOutcome, type RunningOutcome } from "../../../core/diagnostics";
import type { Ending } from "./end";
import { ruleLabel } from "./labels";
import type { TrackingParams } from "./params";
import type { RuleSummary, TrackingSummary, TrackingTrace } from "./types";

/** The summary of one rule so far. */
export function ruleSummary(
  { rules }: TrackingParams,
  rule: number,
  running: RunningOutcome,
  ending: Ending,
): RuleSummary {
  const { outcome, settledAt, collapsedAt, ...rest } = summarizeOutcome(running);
  const { followedBefore } = ending;
  const end = ending.read(running);
  return {
    rule,
    label: ruleLabel(rules[rule]),
    outcome,
    end,
    settledAt,
    collapsedAt,
    followedBefore,
    ...rest,
  };
}

/** The summaries of all rules that have started. */
export function summarizeTracking({ rules }: Pick<TrackingTrace, "rules">): TrackingSummary {
  return { lab: "tracking", rules: rules.flatMap((trace) => (trace === null ? [] : [trace.summary])) };
}
