/** @file Whether a picture shows a part, at least, of the run that is asked for. */
import { UNKNOWN } from "../../../experiments/stability/orbits/types";
import type { StabilityParams } from "../../../experiments/stability/params";
import type { StabilityTrace } from "../../../experiments/stability/types";

/** Whether anything of the run is there. */
export function isBegun(trace: StabilityTrace): boolean {
  switch (trace.part) {
    case "atlas":
      return trace.done > 0;
    case "threshold":
      return trace.collapse.some((step) => !Number.isNaN(step));
    case "orbits":
      return trace.kind.some((kind) => kind !== UNKNOWN);
    case "audit":
      return trace.pairs > 0;
    case "pair":
      return trace.result !== null;
  }
}

export const isPictured = (trace: StabilityTrace | null, params: StabilityParams): boolean =>
  trace !== null && isBegun(trace) && JSON.stringify(trace.params) === JSON.stringify(params);
