/** @file The visible span that all time panels share, and how to change it. */
import { createContext, useContext } from "react";
import type { Camera } from "./camera";
import type { Span } from "./span";

export interface TimeView {
  readonly steps: number;
  readonly span: Span;
  readonly zoomed: boolean;
  readonly camera: Camera;
  readonly setSpan: (span: [number, number] | null) => void;
}

export const TimeContext = createContext<TimeView | null>(null);

export function useTimeView(): TimeView {
  const view = useContext(TimeContext);
  if (view === null) throw new Error("useTimeView was called outside a TimeContext; wrap the panels in one");
  return view;
}
