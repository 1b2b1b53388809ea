/** @file The lines over a map, derived once while a run is computed and once when it is complete. */
import { useState } from "react";
import type { AtlasDerived, AtlasTrace } from "../run/atlas/types";
import { useDerived, type Deriver } from "../../../store/useDerived";
import type { OverlayId } from "../figure/curves";
import type { MapLines } from "./lines";

/** The first trace of a run while cells come in, so that labels are not placed again for each. */
function useFirst(trace: AtlasTrace | null): AtlasTrace | null {
  const [kept, keep] = useState(trace);
  if (kept?.params === trace?.params && kept?.complete === trace?.complete) return kept;
  keep(trace);
  return trace;
}

/** The lines that are switched on; until they are derived, those from before. */
export const useLines = (
  derive: Deriver<AtlasTrace, AtlasDerived>,
  trace: AtlasTrace | null,
  show: readonly OverlayId[],
): MapLines | null => useDerived(derive, useFirst(trace), show);
