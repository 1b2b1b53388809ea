/** @file Compares the pinned run with the one that is shown, in the part that is open. */
import { useMemo } from "react";
import type { Parted } from "../../../experiments/parts";
import { anyLab } from "../../../scenario/lab";
import { Compared } from "../pinned/Compared";
import type { Pinned } from "../pinned/usePinned";
import { comparisonOf, type Comparison } from "../pinned/words";
import type { AnyPartedPage, PartPage } from "./page";
import { inPart, ofSamePart, type PartsTypes, type PartTrace } from "./part";

function titleOf(parts: AnyPartedPage["parts"], of: Parted): string {
  const { tab } = inPart(parts, of);
  return typeof tab === "string" ? tab : titleOf(parts, { part: tab.of });
}

/** A pinned run of another part is kept, and this says where it is. */
function elsewhere({ parts }: AnyPartedPage, pin: Parted): Comparison {
  return { text: `The pinned run is one of the part “${titleOf(parts, pin)}”: it is seen there.`, each: [] };
}

interface WordsProps {
  readonly page: AnyPartedPage;
  /** The trace that the sentences are about, which lags behind during a drag. */
  readonly said: PartTrace | null;
  readonly pinned: Pinned<PartTrace>;
}

function Words({ page, said, pinned, own }: WordsProps & { readonly own: PartPage<PartsTypes> }) {
  const other = said && ofSamePart(pinned.run, said);
  const words = useMemo(() => {
    if (said === null || other === null) return null;
    const done = (run: PartTrace) => (run.complete ? own.outcome(run) : []);
    return own.comparison?.(said, other) ?? comparisonOf(anyLab(page.lab).fields, [said, other], done);
  }, [page, said, other, own]);
  return <Compared words={words} pinned={pinned} />;
}

export function PartCompared(props: WordsProps & { readonly pin: Parted; readonly params: Parted }) {
  const { page, pin, params, pinned } = props;
  if (pin.part !== params.part) return <Compared words={elsewhere(page, pin)} pinned={pinned} />;
  return <Words {...props} own={inPart(page.pages, params)} />;
}
