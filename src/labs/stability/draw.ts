/** @file Draws each figure of the stability lab: one line a part. */
import { drawParts } from "../shared/parts/part";
import { draw as audit } from "./audit/draw";
import { draw as atlas } from "./map/draw";
import { draw as orbits } from "./orbits/draw";
import { draw as pair } from "./pair/draw";
import type { StabilityTypes } from "./state";
import { draw as threshold } from "./threshold/draw";

export const draw = drawParts<StabilityTypes>({ atlas, threshold, orbits, audit, pair });
