/** @file The lines over an atlas, as far as they were derived. */
import { onceFor } from "../../../charts/remember";
import { lineNow } from "../run/atlas/derive";
import type { AtlasLine, AtlasTrace, LevelLine, LineId } from "../run/atlas/types";

export interface MapLines {
  /** What they were derived of. */
  readonly trace: AtlasTrace;
  readonly values: Readonly<Partial<Record<LineId, AtlasLine>>>;
}

/** The curve of an atlas of two classes. */
export function curveIn({ values }: MapLines, id: LineId): Float64Array | null {
  const line = values[id];
  return line instanceof Float64Array ? line : null;
}

/** The line over an atlas of three. */
export function levelIn({ values }: MapLines, id: LineId): LevelLine | null {
  const line = values[id];
  return line === undefined || line instanceof Float64Array ? null : line;
}

/** The same trace is drawn at many sizes. */
const linesOf = onceFor((trace: AtlasTrace) => {
  const known = new Map<LineId, AtlasLine>();
  return (id: LineId): AtlasLine => {
    const line = known.get(id) ?? lineNow(trace, id);
    known.set(id, line);
    return line;
  };
});

/** Derived here and now. */
export const linesNow = (trace: AtlasTrace, ids: readonly LineId[]): MapLines => ({
  trace,
  values: Object.fromEntries(ids.map((id) => [id, linesOf(trace)(id)])),
});
