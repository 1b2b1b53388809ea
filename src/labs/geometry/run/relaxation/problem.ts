/** @file Checks of the params of relaxed runs together: lengths, rows, points of the domain, equations that hold. */
import { clash } from "../../../../param/clash";
import { entryAt } from "../../../../core/entry";
import type { Clash } from "../../../../param/schema";
import { geometryProblem, geometryName, potentialFor } from "../../../../experiments/geometry/potential";
import type { RelaxationParams } from "../params";
import { runsProblem } from "../runs";
import { dimensionOf, needsPositive, systemOf } from "./system";

/** An equation holds at the reference if its error is within this share of its terms. */
const MET_SHARE = 1e-9;

const ones = (count: number): number[] => Array.from({ length: count }, () => 1);

function lengthProblem(params: RelaxationParams): Clash | null {
  const { matrix, rhs, start, reference } = params;
  const dimension = dimensionOf(params);
  const odd = (key: "start" | "reference", of: readonly number[]) =>
    of.length === 0 || of.length === dimension
      ? null
      : clash(key, `it has ${of.length} entries, there are ${dimension} unknowns`);
  const empty = matrix.findIndex((row) => row.every((entry) => entry === 0));
  if (empty >= 0) return clash("matrix", `row ${empty + 1} has no entry beside 0`);
  if (rhs.length > 0 && rhs.length !== matrix.length)
    return clash("rhs", `it has ${rhs.length} entries, the matrix has ${matrix.length} rows`);
  return odd("start", start) ?? odd("reference", reference);
}

/**
 * The first point and the reference must be in the domain of the runs' geometry. Other geometries are left
 * out if they are not in theirs.
 */
function domainProblem(params: RelaxationParams): Clash | null {
  const { geometry, beside, start, reference } = params;
  const dimension = dimensionOf(params);
  const own = geometryProblem(geometry, ones(dimension));
  if (own !== null) return clash("geometry", own);
  for (const one of beside) {
    const problem = geometryProblem(one, ones(dimension));
    if (problem !== null) return clash("beside", problem);
  }
  const potential = potentialFor(geometry);
  if (!needsPositive(potential)) return null;
  const low = start.findIndex((entry) => !(entry > 0));
  if (low >= 0)
    return clash(
      "start",
      `${geometryName(geometry)} needs entries above 0, entry ${low + 1} is ${start[low]}`,
    );
  const bad = reference.findIndex((entry) => (potential.domain === "positive" ? !(entry > 0) : entry < 0));
  return bad >= 0
    ? clash("reference", `${geometryName(geometry)} has no such point: entry ${bad + 1} is ${reference[bad]}`)
    : null;
}

function equationProblem(params: RelaxationParams): Clash | null {
  const { matrix, rhs, reference } = params;
  if (matrix.length === 0) return null;
  if (reference.length === 0) {
    try {
      systemOf(params);
      return null;
    } catch (error) {
      if (error instanceof RangeError)
        return clash(
          "rhs",
          error.message.charAt(0).toLowerCase() + error.message.slice(1).replace(/\.$/, ""),
        );
      throw error;
    }
  }
  for (const [k, b] of rhs.entries()) {
    const terms = entryAt(matrix, k).map((entry, i) => entry * entryAt(reference, i));
    const value = terms.reduce((sum, term) => sum + term, 0);
    const size = terms.reduce((sum, term) => sum + Math.abs(term), Math.abs(b));
    if (Math.abs(value - b) > MET_SHARE * size)
      return clash("reference", `equation ${k + 1} does not hold there: it gives ${value}, not ${b}`);
  }
  return null;
}

export const problem = (params: RelaxationParams): Clash | null =>
  runsProblem(params) ?? lengthProblem(params) ?? domainProblem(params) ?? equationProblem(params);
