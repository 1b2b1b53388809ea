/** @file Words about a run of any part, and whether there is anything to show. */
import type { Parted } from "../../../experiments/parts";
import { spoken } from "../spoken";
import type { AnyPartedPage } from "./page";
import { inPart, type PartTrace } from "./part";

/** A sentence for screen readers about a finished run. */
export const announcement = ({ pages }: AnyPartedPage, trace: PartTrace): string =>
  `The run is complete. ${spoken(inPart(pages, trace).outcome(trace))}`;

/** Whether a trace is of these params. */
export const isOf = (trace: Pick<PartTrace, "params">, params: object): boolean =>
  JSON.stringify(trace.params) === JSON.stringify(params);

/** Whether a picture shows at least a part of the current run. */
export const isPictured = (parts: AnyPartedPage["parts"], trace: PartTrace | null, params: Parted): boolean =>
  trace !== null && inPart(parts, trace).isBegun(trace) && isOf(trace, params);
