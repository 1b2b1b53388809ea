/** @file What a geometry opens with when its kind is chosen, and which is offered next. Pure. */
import { kindOf } from "../../../param/spelt";
import { opening, short } from "../../../param/opening";
import type { Geometry, GeometryKind } from "../../../experiments/geometry/geometry";
import { GEOMETRY_LABELS, geometryKind } from "../../../experiments/geometry/kind";

/** @param dimension how many coordinates the points have */
export const freshGeometry = (kind: string, dimension: number): Geometry =>
  // The parameters of every kind open with values of their own.
  short(opening(kind, geometryKind.members ?? {}, { dimension })) as Geometry;

/** The first kind that is not there yet. */
export function nextGeometry(geometries: readonly Geometry[], dimension: number): Geometry {
  const there = new Set<string>(geometries.map((each) => kindOf<GeometryKind["kind"]>(each)));
  const next = Object.keys(GEOMETRY_LABELS).find((kind) => !there.has(kind));
  return freshGeometry(next ?? "tsallis", dimension);
}
