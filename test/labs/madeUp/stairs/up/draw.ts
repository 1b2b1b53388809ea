/** @file Draws the way up. */
import type { Drawing } from "../../../../../src/labs/shared/parts/part";
import { stairsPicture } from "../picture";
import { findings } from "./words";
import type { StairsTypes } from "../run/types";

export const drawing: Drawing<StairsTypes, "up"> = {
  draw: (_, trace, __, viewport) => stairsPicture(trace, "Up", viewport),
  table: ({ heights }) => ({
    caption: "Heights.",
    columns: ["stair", "height"],
    rows: heights.map((height, stair) => [stair, height]),
  }),
  findings,
};
