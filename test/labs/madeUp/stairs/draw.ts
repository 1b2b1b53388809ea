/** @file Draws each figure: one line a part. */
import { drawParts } from "../../../../src/labs/shared/parts/part";
import { draw as down } from "./down/draw";
import type { StairsTypes } from "./run/types";
import { draw as up } from "./up/draw";

export const draw = drawParts<StairsTypes>({ up, down });
