/** @file The bands of several lines. Bands that cover the same place are drawn once. */
import type { Token } from "../../../ui/palette";
import type { Box } from "../../../charts/geometry/box";
import { linePath, linesPath } from "../../../charts/geometry/polyline";
import { bandBox, bandPath, sameBand } from "../../../charts/series/series";
import type { Band } from "../../../charts/series/stretches";
import type { BandShape } from "./types";

export interface BandGroup {
  readonly band: Band;
  readonly box: Box;
  /** The indices of the lines that oscillate here. */
  readonly members: readonly number[];
}

/** @param bands the bands of each line, by the line's index */
export function groupBands(bands: readonly (readonly Band[])[]): readonly BandGroup[] {
  const groups: { band: Band; box: Box; members: number[] }[] = [];
  bands.forEach((own, member) => {
    for (const band of own) {
      const known = groups.find((group) => sameBand(group.band, band));
      if (known) known.members.push(member);
      else groups.push({ band, box: bandBox(band), members: [member] });
    }
  });
  return groups;
}

export const bandShape = (band: Band, color: Token): BandShape => ({
  color,
  area: bandPath(band),
  edges: linesPath([band.upper, band.lower]),
  noise: band.noise && linePath(band.noise),
});

/** In a level stretch of a band its edges move by no more than this many pixels. */
const LEVEL_PX = 12;

/** The widest level stretch of a band, where a sentence can stand. */
export function levelBox({ upper, lower }: Band): Box {
  let best: Box = { x0: 0, x1: 0, y0: 0, y1: 0 };
  let open = best;
  let next = 0;
  for (const [x, top] of upper) {
    while (next < lower.length - 1 && (lower[next]?.[0] ?? x) < x) next++;
    const bottom = lower[next]?.[1] ?? top;
    const fits = Math.abs(top - open.y0) < LEVEL_PX && Math.abs(bottom - open.y1) < LEVEL_PX;
    open = fits
      ? { ...open, x1: x, y0: Math.max(open.y0, top), y1: Math.min(open.y1, bottom) }
      : { x0: x, x1: x, y0: top, y1: bottom };
    if (open.x1 - open.x0 > best.x1 - best.x0) best = open;
  }
  return best;
}
