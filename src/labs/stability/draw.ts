/** @file Collects the drawings and findings of the lab's parts, one line each. */
import { drawParts } from "../shared/parts/draw";
import { findingsInParts } from "../shared/parts/findings";
import { drawing as audit } from "./audit/draw";
import { drawing as atlas } from "./map/draw";
import { drawing as orbits } from "./orbits/draw";
import { drawing as pair } from "./pair/draw";
import type { StabilityTypes } from "./state";
import { drawing as threshold } from "./threshold/draw";
import { parts } from "./parts";

const drawings = { atlas, threshold, orbits, audit, pair };

export const draw = drawParts<StabilityTypes>(parts, drawings);
export const findings = findingsInParts<StabilityTypes>(drawings);
