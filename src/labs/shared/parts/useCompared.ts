/** @file What is said of a pinned run in the part that is open. */
import { useMemo } from "react";
import type { Parted } from "../../../experiments/parts";
import { anyLab } from "../../../scenario/lab";
import { comparisonOf, type Comparison } from "../pinned/words";
import type { AnyPartedPage } from "./page";
import { inPart, type PartTrace } from "./part";

/** A pinned run of another part is kept, and not lost out of sight. */
function elsewhere({ parts }: AnyPartedPage, pin: Parted): Comparison {
  const { tab } = inPart(parts, pin);
  const { tab: title } = typeof tab === "string" ? { tab } : inPart(parts, { part: tab.of });
  return {
    text: `The pinned run is one of the part “${String(title)}”: it is seen there.`,
    each: [],
  };
}

function compare(page: AnyPartedPage, trace: PartTrace, pinned: PartTrace): Comparison {
  const { comparison, outcome } = inPart(page.pages, trace);
  const done = (run: PartTrace) => (run.complete ? outcome(run) : "");
  return comparison?.(trace, pinned) ?? comparisonOf(anyLab(page.lab).fields, [trace, pinned], done);
}

/** @param said the trace that sentences tell of */
export const useCompared = (
  page: AnyPartedPage,
  pin: Parted | undefined,
  part: string,
  said: PartTrace | null,
  pinned: PartTrace | null,
): Comparison | null =>
  useMemo(() => {
    if (pin === undefined) return null;
    if (pin.part !== part) return elsewhere(page, pin);
    return said && pinned ? compare(page, said, pinned) : null;
  }, [page, pin, part, said, pinned]);
