/** @file How the exact mean of all runs is found, or why it is not. */
import { entropy } from "../../../../core/mirror/entropy";
import { fullGeometry } from "../../../../experiments/geometry/geometry";
import { geometryName, potentialFor } from "../../../../experiments/geometry/potential";
import { trueKind, QUADRATIC_KINDS } from "../../../../experiments/geometry/proved";
import type { RelaxationParams } from "../params";
import { meanFactor } from "./edges";
import { COUNTED_STEPS, isFlatRow } from "./exactCounts";
import { fullRelaxation, valuesOf } from "../../../../experiments/relaxation/law";
import type { System } from "./system";

/**
 * factor: one factor a step, fresh rows in Euclid. matrix: E[eeᵀ] step by step, rows of a system in Euclid or a metric. metric: its diagonal,
 * fresh rows in a metric. counts: how often each λ came, one row in the entropy. paths: all of them, one by one.
 */
export type MeanWay =
  | { readonly kind: "factor" | "matrix" | "metric" | "counts" | "paths" }
  /** The reason, to follow "because". */
  | { readonly kind: "none"; readonly why: string };

const none = (why: string): MeanWay => ({ kind: "none", why });

/** The most multiplications for the recursion. */
const MOST_MULTIPLICATIONS = 2e9;

/** Whether λ depends on the state of the run. */
function looks({ relaxation }: RelaxationParams, dimension: number): boolean {
  const law = fullRelaxation(relaxation);
  return (
    law.kind === "residual" || (law.kind === "coupled" && law.coupling !== "independent" && dimension > 1)
  );
}

export function meanWay(params: RelaxationParams, system: System): MeanWay {
  const { rows, dimension } = system;
  const isFlat = QUADRATIC_KINDS[trueKind(params.geometry)];
  const isLooking = looks(params, dimension);
  if (rows === null) return freshWay(params, dimension, isFlat, isLooking);
  if (isFlat && !isLooking) {
    if (productsOf(params, system) <= MOST_MULTIPLICATIONS) return { kind: "matrix" };
    return none(
      `its recursion would take more than ${MOST_MULTIPLICATIONS} multiplications; take fewer steps, rows or unknowns`,
    );
  }
  if (branchesOf(params, rows) === 1) return none("nothing is drawn: the run is its own mean");
  if (!isLooking && valuesOf(params.relaxation) === null)
    return none(
      `λ has infinitely many values and ${geometryName(params.geometry)} no recursion for the mean; take a law of two values`,
    );
  const isCounted = potentialFor(params.geometry) === entropy && rows.length === 1 && !isLooking;
  return { kind: isCounted && isFlatRow(rows[0], system.rhs[0]) ? "counts" : "paths" };
}

function freshWay(params: RelaxationParams, dimension: number, isFlat: boolean, isLooking: boolean): MeanWay {
  const { geometry, relaxation } = params;
  if (!isFlat)
    return none(
      `a new random row at each step leaves no finite sum and ${geometryName(geometry)} has no recursion for the mean; rows of a system have one for the first steps`,
    );
  if (fullGeometry(geometry).kind !== "mahalanobis")
    return meanFactor(relaxation, dimension) !== null
      ? { kind: "factor" }
      : none(
          "λ depends on the residual, so that what a step does to the mean depends on ‖x − z‖ of each run",
        );
  return isLooking
    ? none("λ depends on the residual, whose law in a metric depends on where each run stands")
    : { kind: "metric" };
}

/** The multiplications of the recursion with a matrix. */
const productsOf = ({ order, steps }: RelaxationParams, { rows, dimension }: System): number =>
  steps * 3 * dimension * dimension * (order === "cyclic" ? 1 : (rows?.length ?? 1));

/** The most ways in which a run can continue from a state. */
function branchesOf({ order, relaxation }: RelaxationParams, rows: readonly Float64Array[]): number {
  const law = fullRelaxation(relaxation);
  const values = law.kind === "twoPoint" || law.kind === "coupled" ? 2 : 1;
  return values * (order === "cyclic" ? 1 : rows.length);
}

/** The approximate number of multiplications for all paths together. */
const PATH_COST = 1e8;

/** The approximate number of multiplications for the exact mean. */
export function costOf(params: RelaxationParams, system: System): number {
  switch (meanWay(params, system).kind) {
    case "none":
      return 0;
    case "factor":
      return params.steps;
    case "metric":
      return (300 + params.steps) * system.dimension * system.dimension;
    case "matrix":
      return productsOf(params, system);
    case "counts": {
      const steps = Math.min(params.steps, COUNTED_STEPS);
      return 10 * steps * steps;
    }
    case "paths":
      return PATH_COST;
  }
}

/** A sentence that says why there is no exact mean at the end; null if there is one. */
export function whyNoMean(
  params: RelaxationParams,
  system: System,
  exact: Float64Array | null,
): string | null {
  if (exact !== null && exact.length > params.steps) return null;
  const way = meanWay(params, system);
  if (way.kind === "none") return `No exact mean, because ${way.why}.`;
  // It is still being computed.
  if (exact === null) return null;
  const last = exact.length - 1;
  const branches = branchesOf(params, system.rows ?? []);
  return way.kind === "counts"
    ? `The exact mean ends at step ${last}: so many counts of λ are followed.`
    : `The exact mean ends at step ${last}: a run may go on in ${branches} ways from each step, and more paths are not counted.`;
}
