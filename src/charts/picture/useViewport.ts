/** @file The viewport of a picture on the page: the size of its place, and the theme for that size. */
import { useMemo, type RefCallback } from "react";
import { themeFor, type FigureTheme } from "../ink";
import { PAPER_WIDTH, useRoom } from "../useSize";
import type { Viewport } from "./types";

/** The viewport of the element that gets `ref`; null until its size is known. */
export function useViewport(theme: FigureTheme): readonly [RefCallback<HTMLDivElement>, Viewport | null] {
  const [ref, room] = useRoom<HTMLDivElement>(PAPER_WIDTH);
  const viewport = useMemo(() => room && { ...room, theme: themeFor(theme, room) }, [room, theme]);
  return [ref, viewport];
}
