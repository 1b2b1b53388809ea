/** @file How a geometry is written in links and files: `burg`, `tsallis:0.5`. */
import { numeric } from "../../param/argument";
import { demand, fine } from "../../param/check";
import { simple, type Simple } from "../../param/kind";
import type { RailRow } from "../../param/row";
import { spelt, type Members } from "../../param/spelt";
import { matrix } from "../../param/vector";
import { ALPHA, BETA, MAX_FORMULA, P_NORM, TSALLIS_Q, type Geometry, type GeometryKind } from "./geometry";

/** Text of at least one and at most so many characters. */
const shortText = (atMost: number): Simple<string> =>
  simple({
    shape: { type: "text" },
    check: (value) => {
      if (typeof value !== "string" || value === "") return demand("be text");
      return value.length <= atMost ? fine(value) : demand(`have at most ${atMost} characters`);
    },
    parse: (text) => text,
    format: (value) => value,
    values: `text of up to ${atMost} characters`,
    schema: (kit) => kit.text(atMost),
  });

/**
 * An example of a positive definite matrix. It is no multiple of the identity on the hyperplane Σxᵢ = 0
 * either, where steps lie.
 */
const metric = (dimension: number): number[][] =>
  Array.from({ length: dimension }, (_, i) =>
    Array.from({ length: dimension }, (__, j) => (i === j ? i + 1 : Math.abs(i - j) === 1 ? 0.5 : 0)),
  );

/** The parameters that each geometry takes. */
export const geometryMembers: Members<GeometryKind> = {
  euclidean: {},
  entropy: {},
  burg: {},
  tsallis: {
    q: numeric(TSALLIS_Q, "φ = Σ (xᵢ^q − q xᵢ)/(q − 1); 1 is the entropy, 2 is Euclid at half the step.", {
      name: "*q*",
      noun: "q",
      usual: 0.5,
    }),
  },
  pNorm: { p: numeric(P_NORM, "φ = ½‖x‖ₚ².", { name: "*p*", noun: "p", usual: 3 }) },
  hypentropy: {
    beta: numeric(BETA, "φ = Σ xᵢ asinh(xᵢ/β) − √(xᵢ² + β²).", { name: "*β*", noun: "β", usual: 0.1 }),
  },
  mahalanobis: {
    matrix: {
      kind: matrix({ square: true }),
      words: "φ = ½xᵀMx, M symmetric and positive definite.",
      row: { name: "*M*", noun: "matrix", usualIn: metric },
    },
  },
  formula: {
    phi: {
      kind: shortText(MAX_FORMULA),
      words: "φ = Σ f(xᵢ), f a formula in x.",
      row: { name: "*φ*", noun: "formula in x", usual: "x^2/2 + x*ln(x)" },
    },
  },
  alpha: {
    alpha: numeric(ALPHA, "φ″ = x^(α − 2): 0 is Burg, 1 the entropy, 2 Euclid where no entry is negative.", {
      name: "*α*",
      noun: "α",
      place: true,
      usual: 0.5,
    }),
  },
};

/** The names of the geometries, in the order in which they are offered. */
export const GEOMETRY_LABELS: { readonly [K in GeometryKind["kind"]]: string } = {
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
export const geometryRow: RailRow = { name: "geometry", labels: GEOMETRY_LABELS };

export const geometryKind: Simple<Geometry> = spelt<GeometryKind>(geometryMembers);
