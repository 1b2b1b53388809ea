/** @file λ* over growth, for each geometry: how far a coordinate may be relaxed that is to grow by the factor r. */
import { exp, log } from "../../../../core/elementary";
import { secondZeroOfGrowth } from "../../../../core/relaxation/row";
import { fullGeometry } from "../../../../experiments/geometry/geometry";
import { potentialFor } from "../../../../experiments/geometry/potential";
import type { Geometry, RelaxationParams } from "../params";
import type { FanCurve } from "./types";

export const FAN: readonly Geometry[] = [
  "burg",
  { kind: "tsallis", q: 0.5 },
  "entropy",
  { kind: "tsallis", q: 1.5 },
  "euclidean",
  { kind: "tsallis", q: 2.5 },
];
/** The growths, evenly spaced in ln r. */
export const GROWTHS = { from: 0.1, to: 10_000, points: 101 };

/** Each geometry once, in the order of first occurrence. */
export function distinct(geometries: readonly Geometry[]): readonly Geometry[] {
  const spelt = geometries.map((one) => JSON.stringify(fullGeometry(one)));
  return geometries.filter((_, i) => spelt.indexOf(spelt[i] ?? "") === i);
}

/** The geometries besides that of the runs, each once. */
export const besideOf = ({
  geometry,
  beside,
}: Pick<RelaxationParams, "geometry" | "beside">): readonly Geometry[] =>
  distinct([geometry, ...beside]).slice(1);

/** The geometries of the fan: those that are always in it, and those of the params that are not. */
export function fanGeometries({ geometry, beside }: RelaxationParams): readonly Geometry[] {
  return distinct([...FAN, ...[geometry, ...beside].filter(isOneCoordinate)]);
}

/** A metric on several coordinates says nothing about a single one, where it is like Euclid. */
const isOneCoordinate = (geometry: Geometry): boolean => potentialFor(geometry).dimension === null;

export function fanOf(params: RelaxationParams): readonly FanCurve[] {
  const { from, to, points } = GROWTHS;
  const growths = Array.from({ length: points }, (_, k) =>
    exp(log(from) + (k * (log(to) - log(from))) / (points - 1)),
  );
  return fanGeometries(params).map((geometry) => {
    const potential = potentialFor(geometry);
    return { geometry, growths, edges: growths.map((growth) => secondZeroOfGrowth(potential, growth)) };
  });
}
