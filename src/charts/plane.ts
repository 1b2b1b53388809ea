/** @file Where values have their pixels in a picture, as plain data: for what is put on it from outside. */
import type { Box } from "./geometry/box";
import type { Point } from "./geometry/polyline";
import type { Scale } from "./scale/scale";
import type { Ternary } from "./ternary";

/** What a scale is made of. */
export type PlaneAxis = Pick<Scale, "kind" | "domain" | "range">;

/** Two axes (where there are several plots, those of the first), the triangle of three classes, or cells; none, and why. */
export type Plane =
  | { readonly kind: "axes"; readonly x: PlaneAxis; readonly y: PlaneAxis }
  | { readonly kind: "triangle"; readonly corners: readonly [Point, Point, Point] }
  | { readonly kind: "grid"; readonly box: Box; readonly columns: number; readonly rows: number }
  | { readonly kind: "none"; readonly why: string };

const axisOf = ({ kind, domain, range }: Scale): PlaneAxis => ({ kind, domain, range });

export const axesPlane = ({ x, y }: { readonly x: Scale; readonly y: Scale }): Plane => ({
  kind: "axes",
  x: axisOf(x),
  y: axisOf(y),
});

export const trianglePlane = ({ corners }: Pick<Ternary, "corners">): Plane => ({
  kind: "triangle",
  corners,
});
