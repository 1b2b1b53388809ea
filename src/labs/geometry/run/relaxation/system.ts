/** @file The equations of a run, its first point and its reference: given, or drawn once from the seed for all runs. */
import { exp } from "../../../../core/elementary";
import { projectOnAffine } from "../../../../core/relaxation/affine";
import type { Potential } from "../../../../core/mirror/types";
import { potentialFor } from "../../../../experiments/geometry/potential";
import type { RelaxationParams } from "../params";
import { Normals } from "../../../../experiments/relaxation/stream";

export interface System {
  readonly dimension: number;
  /** Null: a new random row in each step. */
  readonly rows: readonly Float64Array[] | null;
  /** ‖aᵢ‖². */
  readonly norms: Float64Array;
  readonly rhs: Float64Array;
  readonly start: Float64Array;
  /** z, at which every row holds. */
  readonly reference: Float64Array;
  /**
   * Whether z is the Bregman projection of the start on the solutions, because nobody gave it and the rows
   * were not drawn to hold there.
   */
  readonly isNearest: boolean;
  /** Whether random rows have no negative entries. */
  readonly isPositive: boolean;
}

/** The number of unknowns, which is that of whatever is given. */
export const dimensionOf = ({ matrix, start, reference, dimension }: RelaxationParams): number =>
  matrix[0]?.length ?? (start.length || reference.length || dimension);

/**
 * The streams of a seed. The first draws the system; each run has one for rows and one for λ, so that two
 * laws can be tried on the same rows.
 */
const SYSTEM_STREAM = 0;
export const rowStream = (run: number): number => 2 * run + 1;
export const lawStream = (run: number): number => 2 * run + 2;

export const needsPositive = ({ domain }: Potential): boolean => domain !== "real";

/** A random row of independent normal entries, without their signs if points are positive. */
export function drawRow(normals: Normals, isPositive: boolean, out: Float64Array): void {
  normals.take(out);
  if (isPositive) for (let i = 0; i < out.length; i++) out[i] = Math.abs(out[i]);
}

export const dot = (a: Float64Array, b: Float64Array): number => {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += a[i] * b[i];
  return total;
};

/** x₀ − z. */
export const errorOf = ({ start, reference }: System): Float64Array =>
  start.map((value, i) => value - reference[i]);

/** A random row of length 1. */
function unitRow(stream: Normals, isPositive: boolean, dimension: number): Float64Array {
  const row = new Float64Array(dimension);
  drawRow(stream, isPositive, row);
  const length = Math.sqrt(dot(row, row));
  return row.map((value) => value / length);
}

function rowsOf(params: RelaxationParams, stream: Normals, isPositive: boolean): Float64Array[] | null {
  const { matrix, rows } = params;
  if (matrix.length > 0) return matrix.map((row) => Float64Array.from(row));
  if (rows === "fresh") return null;
  const dimension = dimensionOf(params);
  return Array.from({ length: rows }, () => unitRow(stream, isPositive, dimension));
}

/** Normal entries, or their exponentials if points are positive. */
function drawPoint(stream: Normals, isPositive: boolean, dimension: number): Float64Array {
  return new Float64Array(dimension).map(() => (isPositive ? exp(stream.next()) : stream.next()));
}

/** Whether some geometry of the params only has positive points. */
const hasPositivePoints = ({ geometry, beside }: RelaxationParams): boolean =>
  [geometry, ...beside].some((one) => needsPositive(potentialFor(one)));

/** @throws RangeError if the equations contradict each other, or if no point of the domain satisfies them */
export function systemOf(params: RelaxationParams): System {
  const potential = potentialFor(params.geometry);
  const dimension = dimensionOf(params);
  const isPositive = needsPositive(potential);
  const stream = new Normals();
  stream.start(params.seed, SYSTEM_STREAM);
  const rows = rowsOf(params, stream, isPositive);
  const drawnPositive = hasPositivePoints(params);
  const drawn = drawPoint(stream, drawnPositive, dimension);
  const drawnStart = drawPoint(stream, drawnPositive, dimension);
  const start = params.start.length > 0 ? Float64Array.from(params.start) : drawnStart;
  const given = params.reference.length > 0 ? Float64Array.from(params.reference) : null;
  const rhs =
    params.rhs.length > 0
      ? Float64Array.from(params.rhs)
      : Float64Array.from(rows ?? [], (row) => dot(row, given ?? drawn));
  const isKnown = rows === null || (params.rhs.length === 0 && rows.length >= dimension);
  const reference = given ?? (isKnown ? drawn : nearest(potential, rows, rhs, start));
  const norms = Float64Array.from(rows ?? [], (row) => dot(row, row));
  const isNearest = given === null && !isKnown;
  return { dimension, rows, norms, rhs, start, reference, isNearest, isPositive };
}

/** The Bregman projection of the start on the solutions, where relaxed projections with λ = 1 end. */
function nearest(
  potential: Potential,
  rows: readonly Float64Array[],
  rhs: Float64Array,
  start: Float64Array,
): Float64Array {
  const point = start.slice();
  projectOnAffine(potential, { rows, rhs }, point);
  return point;
}
