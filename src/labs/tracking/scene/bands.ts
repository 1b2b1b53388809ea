/** @file Bands of several lines, those that cover the same place drawn once. */
import type { Box } from "../../../charts/geometry/box";
import { linesPath } from "../../../charts/geometry/polyline";
import { bandBox, bandPath, sameBand } from "../../../charts/series/series";
import type { Band } from "../../../charts/series/stretches";
import type { BandShape } from "./types";

export interface BandGroup {
  readonly band: Band;
  readonly box: Box;
  /** Whose lines bounce here. */
  readonly members: readonly number[];
}

/** @param bands of each line, by the line's index */
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

export const bandShape = ({ upper, lower }: Band, color: string): BandShape => ({
  color,
  area: bandPath({ upper, lower }),
  edges: linesPath([upper, lower]),
});
