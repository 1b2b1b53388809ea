/** @file Draws each figure of the stability lab: one line a part. */
import { drawParts } from "../shared/parts/draw";
import { drawing as audit } from "./audit/draw";
import { drawing as atlas } from "./map/draw";
import { drawing as orbits } from "./orbits/draw";
import { drawing as pair } from "./pair/draw";
import type { StabilityTypes } from "./state";
import { drawing as threshold } from "./threshold/draw";
import { parts } from "./parts";

export const draw = drawParts<StabilityTypes>(parts, { atlas, threshold, orbits, audit, pair });
