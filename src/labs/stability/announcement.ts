/** @file One line on a run that has come to its end, for those who do not see it. */
import { summarizeOrbits } from "../../experiments/stability/orbits/summary";
import { summarizeThreshold } from "../../experiments/stability/threshold/summary";
import type { StabilityTrace } from "../../experiments/stability/types";
import { auditFindings } from "./audit/words";
import { mapDescription } from "./map/words";
import { orbitFindings } from "./orbits/events";
import { pairFindings } from "./pair/words";
import { thresholdFindings } from "./threshold/words";

function outcome(trace: StabilityTrace): string {
  switch (trace.part) {
    case "atlas":
      return mapDescription(trace);
    case "threshold":
      return thresholdFindings(trace, summarizeThreshold(trace))[0] ?? "";
    case "orbits":
      return orbitFindings(trace, summarizeOrbits(trace))[1] ?? "";
    case "audit":
      return auditFindings(trace)[1] ?? "";
    case "pair":
      return trace.result ? (pairFindings(trace.params, trace.result)[0] ?? "") : "";
  }
}

export const announcement = (trace: StabilityTrace): string =>
  `The run is complete. ${outcome(trace).replaceAll("_", " ")}`;
