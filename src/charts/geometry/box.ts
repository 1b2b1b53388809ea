/** @file Axis-aligned boxes in pixels, y downwards. */

export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export const padBox = ({ x0, y0, x1, y1 }: Box, x: number, y = x): Box => ({
  x0: x0 - x,
  y0: y0 - y,
  x1: x1 + x,
  y1: y1 + y,
});

export const overlaps = (a: Box, b: Box) => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;

export const contains = (outer: Box, inner: Box) =>
  outer.x0 <= inner.x0 && outer.y0 <= inner.y0 && inner.x1 <= outer.x1 && inner.y1 <= outer.y1;

/** The box with this centre. */
export const around = (x: number, y: number, halfWidth: number, halfHeight = halfWidth): Box => ({
  x0: x - halfWidth,
  y0: y - halfHeight,
  x1: x + halfWidth,
  y1: y + halfHeight,
});
