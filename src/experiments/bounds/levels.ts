/**
 * @file Level curves of the two bounds on the triangle of three classes: of η_max in closed form, of η_CE by bisection along
 * rays from the centre (rays.ts). Polygons are row-major n × 3 beliefs, closed without repeating the first point.
 */
import { entropyAwareArcs, type RayPoint } from "./rays";

/** η_max at the centre: its largest value. */
export const LARGEST_BOUND = 2 / 3;

/** Classes as (least, middle, most) of the six sectors around the centre, even ones from a = c to c = b, odd ones back. */
const SECTORS = [
  [0, 1, 2],
  [0, 2, 1],
  [2, 0, 1],
  [2, 1, 0],
  [1, 2, 0],
  [1, 0, 2],
] as const;
type Sector = (typeof SECTORS)[number];

/** A belief of one sector: its sorted entries a ≤ c ≤ b. */
interface Sorted {
  readonly a: number;
  readonly c: number;
  readonly b: number;
}

/**
 * The level curve {p : 2 min²/max = level}, exact at every vertex. With sorted entries a ≤ c ≤ b it is the parabola
 * b = 2a²/s, c = 1 − a − b, from a = c (a = s/(s + √(s² + 2s))) to c = b (a = 2s/(s + √(s² + 16s))), the same in all six
 * sectors.
 *
 * @param level s > 0
 * @param perSector intervals per sector
 * @returns the polygon; empty when the level is not in (0, 2/3)
 */
export function boundLevel(level: number, perSector = 16): Float64Array {
  if (!(level > 0 && level < LARGEST_BOUND)) return new Float64Array();
  const first = level / (level + Math.sqrt(level * (level + 2)));
  const last = (2 * level) / (level + Math.sqrt(level * (level + 16)));
  const curve = Array.from({ length: perSector + 1 }, (_, k): Sorted => {
    const a = first + (last - first) * (k / perSector);
    const b = (2 * a * a) / level;
    return { a, c: Math.min(b, Math.max(a, 1 - a - b)), b };
  });
  return around(curve);
}

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

/** One curve from a = c to c = b, carried through all sectors. */
function around(curve: readonly Sorted[]): Float64Array {
  const points = SECTORS.flatMap((sector, index) => {
    const way = index % 2 === 0 ? curve.slice(0, -1) : curve.slice(1).toReversed();
    return way.flatMap((sorted) => placed(sorted, sector));
  });
  return Float64Array.from(points);
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

function placed({ a, c, b }: Sorted, [least, middle, most]: Sector): number[] {
  const p = [0, 0, 0];
  p[least] = a;
  p[middle] = c;
  p[most] = b;
  return p;
}
