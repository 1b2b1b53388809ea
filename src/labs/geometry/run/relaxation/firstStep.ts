/** @file The first step of the first run in several geometries: h(λ), its second zero, and where the dual's domain ends. */
import { pow } from "../../../../core/elementary/pow";
import { edgeProbability, relaxAlongRow, type RowRelaxation } from "../../../../core/relaxation/row";
import type { Hyperplane } from "../../../../core/mirror/hyperplane";
import { potentialFor } from "../../../../experiments/geometry/potential";
import type { Geometry, RelaxationParams } from "../params";
import { distinct } from "./fan";
import { twoValuesOf } from "../../../../experiments/relaxation/law";
import { needsPositive, type System } from "./system";
import type { FirstStep, Profile } from "./types";
import { Walker } from "./walker";

/** The number of λ in a profile, evenly spaced from 0 to slightly beyond the last second zero. */
const POINT_COUNT = 120;
const LEAST_END = 2.4;
const MOST_END = 6;
const BEYOND_FACTOR = 1.15;
/** Before the end of the dual's domain h may diverge very close to it, so there are further points there. */
const NEAR_EDGE = Array.from({ length: 24 }, (_, k) => 0.05 * pow(0.6, k));

export function firstStepOf(params: RelaxationParams, system: System): FirstStep | null {
  const walker = new Walker(params, system, 16);
  walker.start(0);
  if (walker.isOver) return null;
  walker.step();
  const hyperplane: Hyperplane = { a: walker.a.slice(), b: walker.b };
  const own = along(params.geometry, hyperplane, system.start);
  const seen = distinct([params.geometry, ...params.beside]).flatMap((geometry) => {
    const relaxation = along(geometry, hyperplane, system.start);
    return relaxation === null || relaxation.nu === 0
      ? []
      : [{ geometry, relaxation, secondZero: relaxation.secondZero() }];
  });
  const last = Math.max(...seen.map(({ secondZero }) => secondZero).filter(Number.isFinite), 2);
  const end = Math.min(MOST_END, Math.max(LEAST_END, BEYOND_FACTOR * last));
  const two = twoValuesOf(params.relaxation);
  return {
    row: [...hyperplane.a],
    rhs: hyperplane.b,
    start: [...system.start],
    secondZero: own && own.secondZero(),
    domainEdge: own && own.domainEdge,
    edgeProbability: own && two && edgeProbability(own.h(two.first), own.h(two.second)),
    profiles: seen.map((one) => profileOf(one, end)),
  };
}

/** Null if the point is not in the geometry's domain, or if no point of the domain is on the row. */
function along(geometry: Geometry, row: Hyperplane, start: Float64Array): RowRelaxation | null {
  const potential = potentialFor(geometry);
  if (needsPositive(potential) && start.some((value) => !(value > 0))) return null;
  if (potential.dimension !== null && potential.dimension !== start.length) return null;
  try {
    return relaxAlongRow(potential, row, start);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function profileOf(
  one: {
    readonly geometry: Geometry;
    readonly relaxation: RowRelaxation;
    readonly secondZero: number;
  },
  end: number,
): Profile {
  const { geometry, relaxation, secondZero } = one;
  const grid = Array.from({ length: POINT_COUNT + 1 }, (_, k) => (k * end) / POINT_COUNT);
  const near = NEAR_EDGE.map((gap) => relaxation.domainEdge * (1 - gap));
  const lambdas = [...grid, ...near].filter((lambda) => lambda <= end).toSorted((a, b) => a - b);
  return {
    geometry,
    lambdas,
    h: lambdas.map(relaxation.h),
    depth: -(relaxation.h(1) ?? NaN),
    secondZero,
    domainEdge: relaxation.domainEdge,
  };
}
