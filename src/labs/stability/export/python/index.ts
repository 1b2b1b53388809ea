/** @file A NumPy program that recomputes what the figures of a part show, for those who want to check. */
import type { StabilityParams } from "../../../../experiments/stability/params";
import type { StabilityTrace } from "../../../../experiments/stability/types";
import { atlasProgram } from "./atlas";
import { orbitsProgram } from "./orbits";
import { auditProgram, pairProgram } from "./pairs";
import { thresholdProgram } from "./threshold";

/** @param origin what made it from which link, named at the top */
export function pythonProgram(params: StabilityParams, trace: StabilityTrace | null, origin: string): string {
  switch (params.part) {
    case "atlas":
      return atlasProgram(params, origin);
    case "threshold":
      return thresholdProgram(params, origin);
    case "orbits":
      return orbitsProgram(params, origin);
    case "audit":
      return auditProgram(params, trace?.part === "audit" ? trace.worst : [], origin);
    case "pair":
      return pairProgram(params, origin);
  }
}
