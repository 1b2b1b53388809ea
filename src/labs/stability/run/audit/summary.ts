/** @file The summary of an audit, for screen and terminal alike. */
import { wilsonInterval } from "../../../../core/wilson";
import { histogramEdges } from "./histogram";
import type { AuditSummary, AuditTrace } from "./types";

export function summarizeAudit(trace: AuditTrace): AuditSummary {
  const { pairs, expanded, inequalityFailed, leftInterior, largestRatio, identityError } = trace;
  return {
    lab: "stability",
    part: "audit",
    pairs,
    expanded,
    inequalityFailed,
    leftInterior,
    intervals: {
      expanded: wilsonInterval(expanded, pairs),
      inequalityFailed: wilsonInterval(inequalityFailed, pairs),
      leftInterior: wilsonInterval(leftInterior, pairs),
    },
    largestRatio,
    identityError,
    worst: trace.worst,
    climbs: trace.climbs,
    found: trace.found,
    histogram: { edges: histogramEdges(), counts: [...trace.histogram] },
  };
}
