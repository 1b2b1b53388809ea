/** @file Level curves of η_max on the triangle of three classes, in closed form. */
import { around, type Sorted } from "./sectors";

/** η_max at the centre: its largest value. */
const LARGEST_BOUND = 2 / 3;

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
