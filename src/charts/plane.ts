/** @file The map from values to pixels in a picture as plain data, for what is put on it from outside. */
import type { Box } from "./geometry/box";
import type { Point } from "./geometry/polyline";
import type { Scale } from "./scale/scale";
import type { Ternary } from "./ternary";

/** The data that a scale is made from. */
export type PlaneAxis = Pick<Scale, "kind" | "domain" | "range">;

/** Two axes (if there are several plots, those of the first), or the triangle of three classes, or cells; or none, and why. */
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
