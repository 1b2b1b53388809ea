/** @file The lines over a map: derived once for a run while it computes, and once when it is complete. */
import { useState } from "react";
import type { AtlasDerived, AtlasTrace } from "../run/atlas/types";
import { useDerived, type Deriver } from "../../../store/useDerived";
import type { OverlayId } from "../figure/curves";
import type { MapLines } from "./lines";

/** While cells come in, the first picture, so that labels are not placed anew for each. */
function useFirst(trace: AtlasTrace | null): AtlasTrace | null {
  const [kept, keep] = useState(trace);
  if (kept?.params === trace?.params && kept?.complete === trace?.complete) return kept;
  keep(trace);
  return trace;
}

/** The lines that are shown; until they are there, those before. */
export const useLines = (
  derive: Deriver<AtlasTrace, AtlasDerived>,
  trace: AtlasTrace | null,
  show: readonly OverlayId[],
): MapLines | null => useDerived(derive, useFirst(trace), show);
