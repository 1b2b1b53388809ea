/** @file Collects the drawings and findings of the lab's parts, one line each. */
import { drawParts } from "../shared/parts/draw";
import { findingsInParts } from "../shared/parts/findings";
import { drawing as relaxation } from "./relaxation/draw";
import type { GeometryTypes } from "./state";
import { drawing as games } from "./games/draw";
import { drawing as online } from "./online/draw";
import { drawing as flow } from "./flow/draw";
import { drawing as equalities } from "./equalities/draw";
import { drawing as stochastic } from "./stochastic/draw";
import { drawing as step } from "./step/draw";
import { parts } from "./parts";

const drawings = {
  step,
  flow,
  relaxation,
  stochastic,
  games,
  online,
  equalities,
};

export const draw = drawParts<GeometryTypes>(parts, drawings);
export const findings = findingsInParts<GeometryTypes>(drawings);
