/** @file Makes the core's potential from a geometry in a link or file. */
import { createPotential, type PotentialSpec } from "../../core/mirror/potentials";
import type { Potential } from "../../core/mirror/types";
import { writeNumber } from "../../param/text";
import { fullGeometry, type Geometry } from "./geometry";

/** The core names geometries just as links and files do. */
export const specOf = (geometry: Geometry): PotentialSpec => fullGeometry(geometry);

/** @throws RangeError when a parameter is not allowed: the sentence says which, and what would do */
export const potentialFor = (geometry: Geometry): Potential => createPotential(specOf(geometry));

/** A sentence that says why a geometry has no potential; null when it has one. */
export function refusalOf(geometry: Geometry): string | null {
  try {
    potentialFor(geometry);
    return null;
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
}

/** The same as a clause, to be put into a sentence. */
export function refusalClause(geometry: Geometry): string | null {
  const refusal = refusalOf(geometry);
  return refusal && refusal.charAt(0).toLowerCase() + refusal.slice(1).replace(/\.$/, "");
}

/** The name of a geometry in the app's notation: "Tsallis 0.5". */
export function geometryName(geometry: Geometry): string {
  const full = fullGeometry(geometry);
  switch (full.kind) {
    case "euclidean":
      return "Euclid";
    case "entropy":
      return "entropy";
    case "burg":
      return "Burg";
    case "tsallis":
      return `Tsallis ${writeNumber(full.q)}`;
    case "pNorm":
      return `${writeNumber(full.p)}-norm`;
    case "hypentropy":
      return `hypentropy ${writeNumber(full.beta)}`;
    case "mahalanobis":
      return "Mahalanobis";
    case "formula":
      return `φ = ${full.phi}`;
    case "alpha":
      return `α = ${writeNumber(full.alpha)}`;
  }
}

/** A clause that says why steps of this geometry cannot start at a point; null when they can. `noun` names the point. */
export function geometryProblem(geometry: Geometry, point: readonly number[], noun = "point"): string | null {
  const refusal = refusalClause(geometry);
  if (refusal !== null) return refusal;
  const { dimension, domain } = potentialFor(geometry);
  if (dimension !== null && dimension !== point.length)
    return `${geometryName(geometry)} is for ${dimension} coordinates, the ${noun} has ${point.length}`;
  const out = domain === "real" ? -1 : point.findIndex((x) => !(x > 0));
  if (out < 0) return null;
  return `${geometryName(geometry)} needs entries above 0, entry ${out + 1} is ${point[out] ?? NaN}`;
}
