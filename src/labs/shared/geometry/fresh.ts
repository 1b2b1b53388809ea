/** @file The geometry that a person gets by choosing a kind, and the next one that is offered. Pure. */
import { kindOf } from "../../../param/spelt";
import { opening, short } from "../../../param/opening";
import { fullGeometry, type Geometry, type GeometryKind } from "../../../experiments/geometry/geometry";
import { GEOMETRY_LABELS, geometryKind } from "../../../experiments/geometry/kind";

/** @param dimension the number of coordinates of points */
export const freshGeometry = (kind: string, dimension: number): Geometry =>
  // Every parameter of every kind has a default to open with.
  short(opening(kind, geometryKind.members ?? {}, { dimension })) as Geometry;

/** The geometry itself, or a fresh metric in place of one for another number of coordinates. */
export function fittedGeometry(geometry: Geometry, n: number): Geometry {
  const full = fullGeometry(geometry);
  return full.kind === "mahalanobis" && full.matrix.length !== n ? freshGeometry("mahalanobis", n) : geometry;
}

/** The first kind that is not in the list yet. */
export function nextGeometry(geometries: readonly Geometry[], dimension: number): Geometry {
  const there = new Set<string>(geometries.map((each) => kindOf<GeometryKind["kind"]>(each)));
  const next = Object.keys(GEOMETRY_LABELS).find((kind) => !there.has(kind));
  return freshGeometry(next ?? "tsallis", dimension);
}
