/** @file The figures of a part by their ids, and how each is drawn from a trace. */
import type { Table } from "../../../charts/picture/table";
import type { Picture, Viewport } from "../../../charts/picture/types";
import type { Statement } from "../statement";

/** @param pinned another run, drawn behind */
type DrawFigure<Begun, View> = (
  trace: Begun,
  viewport: Viewport,
  pinned: Begun | null,
  view: View,
) => Picture | null;

/** For figures that can be drawn as soon as there is a trace. */
export const always = <Trace>(trace: Trace): trace is Trace => trace !== null;

/**
 * Draws figures from a trace.
 * @param isBegun whether there is anything to draw
 * @param table the table of figures that have none of their own
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
