/** @file Arrows from points of the triangle in the direction of their steps. Pure. */
import type { Point } from "../../../charts/geometry/polyline";
import { path, two } from "../../../charts/picture/marks";
import type { Mark } from "../../../charts/picture/types";
import type { Ternary } from "../../../charts/ternary";
import type { Field, StepResult } from "../run/step/types";

/** An arrow is at most this share of the distance between two points of the field. */
const ARROW_SHARE = 0.75;
const FIELD_SPACING = 1 / 8;
const HEAD_PX = 3.2;

function arrow([x0, y0]: Point, [x1, y1]: Point, most: number): string {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const length = Math.sqrt(dx * dx + dy * dy);
  if (length < 0.5) return "";
  const reach = Math.min(length, most);
  const [ux, uy] = [dx / length, dy / length];
  const [x, y] = [x0 + ux * reach, y0 + uy * reach];
  const barb = (side: number) =>
    `M${two(x)},${two(y)}L${two(x - HEAD_PX * (ux + side * 0.6 * uy))},${two(y - HEAD_PX * (uy - side * 0.6 * ux))}`;
  return `M${two(x0)},${two(y0)}L${two(x)},${two(y)}${barb(1)}${barb(-1)}`;
}

function arrows({ from, to }: Field, shape: Ternary): string {
  let d = "";
  for (let k = 0; k < from.length; k += 3)
    d += arrow(
      shape.at(from.subarray(k, k + 3)),
      shape.at(to.subarray(k, k + 3)),
      ARROW_SHARE * FIELD_SPACING * shape.side,
    );
  return d;
}

interface Drawn {
  readonly shape: Ternary;
  readonly marks: readonly Mark[];
}

/** Kept, because a field stays the same object while the point is dragged. */
const known = new WeakMap<Field, Drawn>();

export function fieldMarks(shape: Ternary, { field }: StepResult): readonly Mark[] {
  if (field === null) return [];
  const before = known.get(field);
  if (before?.shape === shape) return before.marks;
  const marks = path(arrows(field, shape), { stroke: "ink-faint", strokeOpacity: 0.55, name: "field" });
  known.set(field, { shape, marks });
  return marks;
}
