/** @file What a picture on the page is drawn on: the room there is, and the theme that fits it. */
import { useMemo, type RefCallback } from "react";
import { themeFor, type FigureTheme } from "../ink";
import { PAPER, useRoom } from "../useSize";
import type { Viewport } from "./types";

/** Of the element that `ref` is put on; null until it is known. */
export function useViewport(theme: FigureTheme): readonly [RefCallback<HTMLDivElement>, Viewport | null] {
  const [ref, room] = useRoom<HTMLDivElement>(PAPER);
  const viewport = useMemo(() => room && { ...room, theme: themeFor(theme, room) }, [room, theme]);
  return [ref, viewport];
}
