/** @file The lines over an atlas, as far as they have been derived. */
import { onceFor } from "../../../core/onceFor";
import { lineNow } from "../run/atlas/derive";
import type { AtlasLine, AtlasTrace, LevelLine, LineId } from "../run/atlas/types";

export interface MapLines {
  /** The trace that they were derived from. */
  readonly trace: AtlasTrace;
  readonly values: Readonly<Partial<Record<LineId, AtlasLine>>>;
}

/** The curve over an atlas of two classes. */
export function curveIn({ values }: MapLines, id: LineId): Float64Array | null {
  const line = values[id];
  return line instanceof Float64Array ? line : null;
}

/** The line over an atlas of three classes. */
export function levelIn({ values }: MapLines, id: LineId): LevelLine | null {
  const line = values[id];
  return line === undefined || line instanceof Float64Array ? null : line;
}

/** Kept, because the same trace is drawn at many sizes. */
const linesOf = onceFor((trace: AtlasTrace) => {
  const known = new Map<LineId, AtlasLine>();
  return (id: LineId): AtlasLine => {
    const line = known.get(id) ?? lineNow(trace, id);
    known.set(id, line);
    return line;
  };
});

/** Derives the lines on this thread. */
export const linesNow = (trace: AtlasTrace, ids: readonly LineId[]): MapLines => ({
  trace,
  values: Object.fromEntries(ids.map((id) => [id, linesOf(trace)(id)])),
});
