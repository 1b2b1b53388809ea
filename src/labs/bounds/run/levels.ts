/** @file Level curves of η_CE on the triangle of three classes, by bisection along rays from the centre (rays.ts). */
import { entropyAwareArcs, type RayPoint } from "./rays";
import { around, placed, SECTORS, type Sector, type Sorted } from "./sectors";

/**
 * The level curves {p : η_CE(p) = level}. η_CE is 0 at the centre and on the faces and has a ridge between: below 0.0718
 * the set between an inner and an outer loop lies above the level, up to the largest value 0.0789 islands on the ridge do.
 *
 * @param level s > 0
 * @param perSector intervals per sector
 * @returns outer loop then inner loop, or the islands; empty above the largest value
 */
export function entropyAwareLevels(level: number, perSector = 32): Float64Array[] {
  if (!(level > 0)) return [];
  const { full, islands } = entropyAwareArcs(level, perSector);
  if (full !== null) {
    const loop = (pick: "outer" | "inner") => around(full.map((point) => onRay(point, pick)));
    return [loop("outer"), loop("inner")];
  }
  return islands.flatMap(({ axis, arc }) => [0, 1, 2].map((first) => island(arc, sectorsAt(axis, first))));
}

/** Out along one side of the axis and back along the other: outer arc, then inner arc. `arc` runs from axis to tip. */
function island(arc: readonly RayPoint[], [left, right]: readonly [Sector, Sector]): Float64Array {
  const [axisFirst, tipFirst] = [arc.slice(1), arc.toReversed()];
  const points = [
    ...tipFirst.flatMap((point) => placed(onRay(point, "outer"), left)),
    ...axisFirst.flatMap((point) => placed(onRay(point, "outer"), right)),
    ...tipFirst.slice(1).flatMap((point) => placed(onRay(point, "inner"), right)),
    ...axisFirst.slice(0, -1).flatMap((point) => placed(onRay(point, "inner"), left)),
  ];
  return Float64Array.from(points);
}

/** The two sectors that share the ray toward vertex `index` (a = c) or away from it (c = b). */
function sectorsAt(axis: "vertex" | "edge", index: number): [Sector, Sector] {
  const place = axis === "vertex" ? 2 : 0;
  const [left, right] = SECTORS.filter((sector) => sector[place] === index);
  return [left, right];
}

function onRay({ m, inner, outer }: RayPoint, pick: "outer" | "inner"): Sorted {
  const r = (pick === "outer" ? outer : inner) / 3;
  return { a: 1 / 3 - r, c: 1 / 3 + m * r, b: 1 / 3 + (1 - m) * r };
}
