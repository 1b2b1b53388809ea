/** @file The props of Figure 1, and its callbacks. */
import type { FigureExports } from "../../../charts/export/actions";
import type { FigureTheme } from "../../../charts/ink";
import type { Behind } from "../behind";
import type { BoundsParams, CurveId } from "../run/params";
import type { BoundsSummary, SliceResult } from "../run/types";

export interface SlicePanelProps {
  readonly params: BoundsParams;
  readonly target: readonly number[];
  readonly slice: SliceResult;
  readonly summary: BoundsSummary;
  readonly theme: FigureTheme;
  readonly highlight: CurveId | null;
  /** Whether the belief is being dragged in another figure. */
  readonly dragged: boolean;
  readonly behind: Behind | null;
  readonly exports: FigureExports | null;
  readonly onHighlight: (id: CurveId | null) => void;
  readonly onChange: (patch: Partial<BoundsParams>) => void;
}
