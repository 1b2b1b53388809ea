/** @file What the panels with a logarithmic axis share: domains, markers along lines, marks below the axis. */
import { around } from "../../../charts/geometry/box";
import { obstacles } from "../../../charts/geometry/obstacles";
import { alongLine, type Line } from "../../../charts/geometry/polyline";
import type { MarkerShape } from "../../../charts/Marker";
import type { Beyond } from "../../../charts/series/series";
import type { Mark, TimeFrame } from "./types";

/** The value that a share of the values lies below, from at most 2000 of them. */
export function quantile(values: Float64Array, share: number, use: (row: number) => boolean): number | null {
  const stride = Math.max(1, Math.floor(values.length / 2000));
  const some: number[] = [];
  for (let row = 0; row < values.length; row += stride) {
    const value = values[row] ?? 0;
    if (use(row) && value > 0 && Number.isFinite(value)) some.push(value);
  }
  some.sort((a, b) => a - b);
  return some[Math.floor(share * (some.length - 1))] ?? null;
}

/** 1, 3, 10, 30, …: the last not above the value. */
export function stepDown(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value) + 1e-9);
  return power * 3 <= value * (1 + 1e-9) ? power * 3 : power;
}

/** The first of 1, 3, 10, 30, … that is above the value. */
export function stepUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value) + 1e-9);
  return [power, power * 3, power * 10].find((candidate) => candidate >= value * (1 - 1e-9)) ?? value;
}

const SPACING = 84;

/** Markers every so often along a line, kept off each other by a phase of their own. */
export function marksAlong(
  lines: readonly Line[],
  look: { readonly shape: MarkerShape; readonly color: string; readonly hollow: boolean },
  phase: number,
): Mark[] {
  return lines.flatMap((line) => {
    const offset: Line = phase === 0 ? line : line.slice(Math.floor(line.length * phase * 0.1));
    return alongLine(offset, SPACING, 6).map(([x, y]) => ({ x, y, ...look }));
  });
}

/** Without marks that would sit on another. */
export function apart(marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = [];
  for (const mark of marks) {
    const clear = kept.every(({ x, y }) => Math.abs(x - mark.x) > 9 || Math.abs(y - mark.y) > 9);
    if (clear) kept.push(mark);
  }
  return kept;
}

/** A small arrow head on the edge that values leave by, at the beginning of every such stretch. */
export function beyondMarks(beyond: readonly Beyond[], color: string, { wide }: TimeFrame): Mark[] {
  const least = 7;
  return beyond
    .filter(({ x0, x1, side }) => side === "bottom" && x1 - x0 >= least)
    .map(({ x0 }) => ({ x: x0 + 6, y: wide.y1 - 5, shape: "down" as const, color, hollow: false }));
}

/** Whether something can stand here without touching a line. */
export const isFree = (lines: readonly Line[], x: number, y: number, radius: number): boolean =>
  !obstacles(lines).touches(around(x, y, radius));
