/** @file Draws each figure: one line a part. */
import { drawParts } from "../../../../src/labs/shared/parts/part";
import { drawing as down } from "./down/draw";
import type { StairsTypes } from "./run/types";
import { drawing as up } from "./up/draw";

export const draw = drawParts<StairsTypes>({ up, down });
