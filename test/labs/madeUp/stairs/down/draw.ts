/** @file Draws the way down. */
import type { Drawing } from "../../../../../src/labs/shared/parts/part";
import { stairsPicture } from "../picture";
import type { StairsTypes } from "../run/types";

export const drawing: Drawing<StairsTypes, "down"> = {
  draw: (_, trace, __, viewport) => stairsPicture(trace, "Down", viewport),
  table: ({ heights }) => ({
    caption: "Heights.",
    columns: ["stair", "height"],
    rows: heights.map((height, stair) => [stair, height]),
  }),
  findings: () => [],
};
