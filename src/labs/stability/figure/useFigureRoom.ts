/** @file The room a figure of this lab has, and the theme that fits it. */
import { useMemo, type RefObject } from "react";
import type { FigureTheme } from "../../../charts/ink";
import { PAPER, useRoom } from "../../../charts/useSize";
import { themeFor } from "../../../charts/ink";
import type { Size } from "../../../charts/picture/types";

export interface FigureRoom {
  readonly size: Size;
  readonly theme: FigureTheme;
  /** Whether the figure fills the screen. */
  readonly full: boolean;
}

/**
 * The size of the figure in the element that `ref` is put on; null until it is known.
 *
 * @param heightFor what the figure takes where it may choose
 */
export function useFigureRoom(
  theme: FigureTheme,
  heightFor: (width: number, theme: FigureTheme) => number,
): readonly [RefObject<HTMLDivElement | null>, FigureRoom | null] {
  const [ref, room] = useRoom<HTMLDivElement>(PAPER);
  const figure = useMemo(() => {
    if (room === null) return null;
    const grown = themeFor(theme, room);
    const height = room.height ?? heightFor(room.width, grown);
    return { size: { width: room.width, height }, theme: grown, full: room.height !== null };
  }, [room, theme, heightFor]);
  return [ref, figure];
}
