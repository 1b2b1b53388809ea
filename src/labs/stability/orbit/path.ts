/** @file The orbit of a cell on the triangle, as geometry. Pure. */
import { linePath, type Line } from "../../../charts/geometry/polyline";
import type { FigureTheme } from "../../../charts/ink";
import { ternary, ternaryHeight, type Ternary } from "../../../charts/ternary";
import type { Orbit } from "../run/cell/orbit";
import { shownSteps } from "./series";

export interface PathScene {
  readonly ternary: Ternary;
  readonly theme: FigureTheme;
  readonly path: string;
  readonly dots: Line;
  readonly target: readonly [number, number];
  readonly start: readonly [number, number];
}

const NAMES = ["class 1", "class 2", "class 3"];
const MAX_DOTS = 400;

export function layoutPath(orbit: Orbit, width: number, theme: FigureTheme): PathScene {
  const triangle = ternary({ width, height: ternaryHeight(width, theme) }, theme, NAMES);
  const rows = Math.min(MAX_DOTS, shownSteps(orbit)) + 1;
  const line = Array.from({ length: rows }, (_, t) => triangle.at(orbit.beliefs.subarray(3 * t, 3 * t + 3)));
  return {
    ternary: triangle,
    theme,
    path: linePath(line),
    dots: line.slice(0, 64),
    target: triangle.at(orbit.run.target),
    start: triangle.at(orbit.run.start),
  };
}
