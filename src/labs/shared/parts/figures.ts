/** @file The figures of a part by their ids, each with how it is drawn of what has come of a run. */
import type { Table } from "../../../charts/picture/table";
import type { Picture, Viewport } from "../../../charts/picture/types";
import type { Statement } from "../statement";

/** @param pinned another run that is seen behind */
type DrawFigure<Begun, View> = (
  trace: Begun,
  viewport: Viewport,
  pinned: Begun | null,
  view: View,
) => Picture | null;

/** Where there is something to draw from the start. */
export const always = <Trace>(trace: Trace): trace is Trace => trace !== null;

/**
 * @param isBegun whether there is anything to draw
 * @param table of every figure that brings none of its own
 */
export const drawnOf = <Trace, Begun extends Trace, View>(
  figures: Readonly<Record<string, DrawFigure<Begun, View>>>,
  isBegun: (trace: Trace) => trace is Begun,
  table: (trace: Trace, most?: number) => Table,
  findings: (trace: Trace) => readonly Statement[],
) => ({
  draw: (figure: string, trace: Trace, view: View, viewport: Viewport, pinned: Trace | null = null) =>
    isBegun(trace)
      ? (figures[figure]?.(trace, viewport, pinned && isBegun(pinned) ? pinned : null, view) ?? null)
      : null,
  table,
  findings,
});
