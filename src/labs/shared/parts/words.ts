/** @file What is said of a run, whatever part it is of; and whether there is anything of it to show. */
import type { Parted } from "../../../experiments/parts";
import type { AnyPartedPage } from "./page";
import { inPart, type PartTrace } from "./part";

/** One line on a run that has come to its end, for those who do not see it. */
export const announcement = ({ pages }: AnyPartedPage, trace: PartTrace): string =>
  `The run is complete. ${inPart(pages, trace).outcome(trace)}`;

/** Whether a trace is of these params. */
export const isOf = (trace: Pick<PartTrace, "params">, params: object): boolean =>
  JSON.stringify(trace.params) === JSON.stringify(params);

/** Whether a picture shows a share, at least, of the run that is asked for. */
export const isPictured = (parts: AnyPartedPage["parts"], trace: PartTrace | null, params: Parted): boolean =>
  trace !== null && inPart(parts, trace).isBegun(trace) && isOf(trace, params);
