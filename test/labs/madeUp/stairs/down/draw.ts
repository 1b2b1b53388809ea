/** @file Draws the way down. */
import type { DrawOf } from "../../../../../src/labs/shared/parts/part";
import { stairsPicture } from "../picture";
import type { StairsTypes } from "../run/types";

export const draw: DrawOf<StairsTypes, "down"> = (_, trace, __, paper) => stairsPicture(trace, "Down", paper);
