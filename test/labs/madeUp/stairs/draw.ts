/** @file Draws each figure: one line a part. */
import { findingsInParts } from "../../../../src/labs/shared/parts/findings";
import { drawParts } from "../../../../src/labs/shared/parts/draw";
import { drawing as down } from "./down/draw";
import { parts } from "./parts";
import type { StairsTypes } from "./run/types";
import { drawing as up } from "./up/draw";

const drawings = { up, down };

export const draw = drawParts<StairsTypes>(parts, drawings);
export const findings = findingsInParts<StairsTypes>(drawings);
