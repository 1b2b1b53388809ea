/** @file Draws each figure of the geometry lab: one line a part. */
import { drawParts } from "../shared/parts/draw";
import { drawing as relaxation } from "./relaxation/draw";
import type { GeometryTypes } from "./state";
import { drawing as games } from "./games/draw";
import { drawing as online } from "./online/draw";
import { drawing as flow } from "./flow/draw";
import { drawing as equalities } from "./equalities/draw";
import { drawing as stochastic } from "./stochastic/draw";
import { drawing as step } from "./step/draw";
import { parts } from "./parts";

export const draw = drawParts<GeometryTypes>(parts, {
  step,
  flow,
  relaxation,
  stochastic,
  games,
  online,
  equalities,
});
