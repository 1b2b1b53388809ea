/** @file Painting cells of a grid with the pointer. The first cell decides whether the stroke paints or erases. */
import { useRef, type PointerEvent } from "react";
import { usePress } from "../../../charts/usePress";
import { cellAt, type GridFrame } from "./frame";
import { between } from "./walk";

interface Painting {
  /** Whether a cell is painted already; a stroke that starts on such a cell erases. */
  readonly isPainted: (cell: number) => boolean;
  readonly onPaint: (cells: readonly number[], on: boolean) => void;
}

export function usePainting(frame: GridFrame | null, { isPainted, onPaint }: Painting) {
  const last = useRef<number | null>(null);
  const on = useRef(true);
  const { onPointerDown, ...press } = usePress({
    takes: (at) => frame !== null && cellAt(frame, at) !== null,
    onMove: (to) => {
      const cell = frame && cellAt(frame, to);
      if (frame === null || cell === null) return;
      if (last.current === null) on.current = !isPainted(cell);
      onPaint(between(frame.columns, last.current ?? cell, cell), on.current);
      last.current = cell;
    },
  });
  return {
    ...press,
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      last.current = null;
      onPointerDown(event);
    },
  };
}
