/** @file What a geometry opens with when its kind is chosen, and which is offered next. Pure. */
import { kindOf } from "../../../param/spelt";
import type { Geometry, GeometryKind } from "../../../experiments/geometry/geometry";

export type Kind = GeometryKind["kind"];

/** In the order in which they are offered. */
export const KIND_NAMES: { readonly [K in Kind]: string } = {
  entropy: "entropy",
  euclidean: "Euclid",
  burg: "Burg",
  alpha: "Burg to Euclid, α",
  tsallis: "Tsallis, q",
  pNorm: "p-norm",
  hypentropy: "hypentropy, β",
  mahalanobis: "Mahalanobis",
  formula: "a formula in x",
};
const isKind = (value: string): value is Kind => Object.hasOwn(KIND_NAMES, value);
export const KINDS: readonly Kind[] = Object.keys(KIND_NAMES).filter(isKind);

/** Positive definite, unlike a multiple of the identity also where the entries of a step sum to 0. */
const metric = (dimension: number): number[][] =>
  Array.from({ length: dimension }, (_, i) =>
    Array.from({ length: dimension }, (__, j) => (i === j ? i + 1 : Math.abs(i - j) === 1 ? 0.5 : 0)),
  );

/** @param dimension how many coordinates the points have */
export function freshGeometry(kind: Kind, dimension: number): Geometry {
  switch (kind) {
    case "tsallis":
      return { kind, q: 0.5 };
    case "alpha":
      return { kind, alpha: 0.5 };
    case "pNorm":
      return { kind, p: 3 };
    case "hypentropy":
      return { kind, beta: 0.1 };
    case "mahalanobis":
      return { kind, matrix: metric(dimension) };
    case "formula":
      return { kind, phi: "x^2/2 + x*ln(x)" };
    default:
      return kind;
  }
}

/** The first kind that is not there yet. */
export function nextGeometry(geometries: readonly Geometry[], dimension: number): Geometry {
  const there = new Set(geometries.map((each) => kindOf<Kind>(each)));
  return freshGeometry(KINDS.find((kind) => !there.has(kind)) ?? "tsallis", dimension);
}
