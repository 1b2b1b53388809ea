/** @file A NumPy program that recomputes what the figures of a part show, for those who want to check. */
import type { StabilityParams } from "../../../../experiments/stability/params";
import type { StabilityTrace } from "../../../../experiments/stability/types";
import { atlasProgram } from "./atlas";
import { orbitsProgram } from "./orbits";
import { auditProgram, pairProgram } from "./pairs";
import { thresholdProgram } from "./threshold";

export function pythonProgram(params: StabilityParams, trace: StabilityTrace | null): string {
  switch (params.part) {
    case "atlas":
      return atlasProgram(params);
    case "threshold":
      return thresholdProgram(params);
    case "orbits":
      return orbitsProgram(params);
    case "audit":
      return auditProgram(params, trace?.part === "audit" ? trace.worst : []);
    case "pair":
      return pairProgram(params);
  }
}
