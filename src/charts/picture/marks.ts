/** @file Short functions that make marks. Coordinates are rounded to hundredths of a pixel. */
import type { Token } from "../../ui/palette";
import type { Box } from "../geometry/box";
import type { Point } from "../geometry/polyline";
import type { MarkerShape } from "../markerShapes";
import type { PlacedText } from "../text/label";
import type { LegendRow, Mark, Paint } from "./types";

export const two = (value: number): number => Math.round(value * 100) / 100;

/** A mark for a path; none if the path is empty. */
export const path = (d: string, paint: Paint): readonly Mark[] =>
  d === "" ? [] : [{ kind: "path", d, ...paint }];

export const circle = ([x, y]: Point, r: number, paint: Paint): Mark => ({
  kind: "circle",
  x: two(x),
  y: two(y),
  r,
  ...paint,
});

export const rect = (box: Box, paint: Paint & { readonly radius?: number }): Mark => ({
  kind: "rect",
  box,
  ...paint,
});

export const text = (placed: PlacedText, halo = false): Mark =>
  halo ? { kind: "text", placed, halo } : { kind: "text", placed };

export const texts = (all: Iterable<PlacedText>, halo = false): readonly Mark[] =>
  Array.from(all, (placed) => text(placed, halo));

export const marker = (
  shape: MarkerShape,
  [x, y]: Point,
  radius: number,
  color: Token,
  hollow = false,
): Mark => ({ kind: "marker", shape, x: two(x), y: two(y), radius, color, ...(hollow && { hollow }) });

export const group = (
  marks: readonly Mark[],
  place: { readonly dim?: boolean; readonly at?: Point } = {},
): LegendRow => ({ kind: "group", marks, ...place });
