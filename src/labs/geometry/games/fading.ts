/** @file A path that shows its direction: pale at the beginning, dark at the end. */
import { walkedOnce } from "../../../charts/geometry/walkedOnce";
import { linesPath, type Point } from "../../../charts/geometry/polyline";
import { path } from "../../../charts/picture/marks";
import type { Mark } from "../../../charts/picture/types";
import type { Token } from "../../../ui/palette";

const MAX_STRETCHES = 10;
const PALEST_OPACITY = 0.22;

/** @param at gives the pixel at a time, 0 … last */
export function fadingPath(
  at: (t: number) => Point,
  last: number,
  look: { readonly color: Token; readonly width: number; readonly name: string },
): readonly Mark[] {
  const count = Math.min(MAX_STRETCHES, last);
  return Array.from({ length: count }, (_, k) => {
    const [from, to] = [Math.round((k * last) / count), Math.round(((k + 1) * last) / count)];
    return path(linesPath(walkedOnce(at, from, to)), {
      stroke: look.color,
      strokeOpacity: PALEST_OPACITY + ((1 - PALEST_OPACITY) * (k + 1)) / count,
      width: look.width,
      join: "round",
      cap: "round",
      ...(k === 0 && { name: look.name }),
    });
  }).flat();
}
