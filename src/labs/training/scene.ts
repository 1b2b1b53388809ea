/** @file What figures over two axes are made of beside their curves: intervals, areas, rings. Pure. */
import { log10 } from "../../charts/scale/scale";
import type { Band } from "../../charts/xy/band";
import type { CurveShape } from "../../charts/xy/curvePlot";
import type { CurveStyle } from "../../charts/xy/overlay";

export type Pair = readonly [from: number, to: number];

/** A mean with its limits, in the units of the axes. */
export interface Whisker {
  readonly x: number;
  readonly low: number;
  readonly mean: number;
  readonly high: number;
  readonly style: CurveStyle;
}

/** An area between two curves. */
export interface Wash extends Band {
  readonly color: CurveStyle["color"];
}

export interface Scene {
  readonly shape: CurveShape;
  readonly whiskers?: readonly Whisker[];
  readonly washes?: readonly Wash[];
  /** Stand along the top: what has no place on the axis. */
  readonly beyond?: readonly { readonly x: number; readonly style: CurveStyle }[];
  /** Rings around points. */
  readonly rings?: readonly { readonly x: number; readonly y: number; readonly style: CurveStyle }[];
}

export const line = (id: string, label: string, color: CurveStyle["color"], dash = ""): CurveStyle => ({
  id,
  label,
  color,
  dash,
  marker: null,
});

/** Powers of ten around all that is positive and finite, no deeper than so many. */
export function logsAround(columns: readonly ArrayLike<number>[], deepest: number, room = 0.06): Pair {
  const logs = columns.flatMap((values) => Array.from(values, log10).filter(Number.isFinite));
  if (logs.length === 0) return [-1, 1];
  const high = logs.reduce((a, b) => Math.max(a, b));
  const low = Math.max(
    high - deepest,
    logs.reduce((a, b) => Math.min(a, b)),
  );
  const pad = Math.max(0.05, (high - low) * room);
  return [low - pad, high + pad];
}
