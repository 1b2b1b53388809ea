/** @file Whether a picture shows a part, at least, of the run that is asked for. */
import type { StabilityParams } from "../run/params";
import type { StabilityTrace } from "../run/types";
import { partOf } from "../parts";

/** Whether anything of the run is there. */
export const isBegun = (trace: StabilityTrace): boolean => partOf(trace).isBegun(trace);

export const isPictured = (trace: StabilityTrace | null, params: StabilityParams): boolean =>
  trace !== null && isBegun(trace) && JSON.stringify(trace.params) === JSON.stringify(params);
