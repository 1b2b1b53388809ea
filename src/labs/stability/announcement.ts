/** @file One line on a run that has come to its end, for those who do not see it. */
import { summarizeOrbits } from "../../experiments/stability/orbits/summary";
import { summarizeThreshold } from "../../experiments/stability/threshold/summary";
import type { StabilityTrace } from "../../experiments/stability/types";
import { spokenSentence, type Statement } from "../shared/statement";
import { auditFindings } from "./audit/words";
import { mapDescription } from "./map/words";
import { orbitFindings } from "./orbits/events";
import { pairFindings } from "./pair/words";
import { thresholdFindings } from "./threshold/words";

/** The finding that says most. */
function outcome(trace: Exclude<StabilityTrace, { part: "atlas" }>): Statement | undefined {
  switch (trace.part) {
    case "threshold":
      return thresholdFindings(trace, summarizeThreshold(trace))[0];
    case "orbits":
      return orbitFindings(trace, summarizeOrbits(trace))[1];
    case "audit":
      return auditFindings(trace)[1];
    case "pair":
      return trace.result ? pairFindings(trace.params, trace.result)[0] : undefined;
  }
}

export function announcement(trace: StabilityTrace): string {
  if (trace.part === "atlas") return `The run is complete. ${mapDescription(trace).replaceAll("_", " ")}`;
  const said = outcome(trace);
  return `The run is complete. ${said === undefined ? "" : spokenSentence(said)}`;
}
