/** @file Draws each figure: one line a part. */
import { drawParts } from "../../../../src/labs/shared/parts/draw";
import { drawing as down } from "./down/draw";
import { parts } from "./parts";
import type { StairsTypes } from "./run/types";
import { drawing as up } from "./up/draw";

export const draw = drawParts<StairsTypes>(parts, { up, down });
