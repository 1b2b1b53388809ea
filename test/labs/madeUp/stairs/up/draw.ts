/** @file Draws the way up. */
import type { DrawOf } from "../../../../../src/labs/shared/parts/part";
import { stairsPicture } from "../picture";
import type { StairsTypes } from "../run/types";

export const draw: DrawOf<StairsTypes, "up"> = (_, trace, __, paper) => stairsPicture(trace, "Up", paper);
