/** @file Draws each figure of the geometry lab: one line a part. */
import { drawParts } from "../shared/parts/part";
import { draw as relaxation } from "./relaxation/draw";
import type { GeometryTypes } from "./state";
import { draw as games } from "./games/draw";
import { draw as online } from "./online/draw";
import { draw as flow } from "./flow/draw";
import { draw as equalities } from "./equalities/draw";
import { draw as stochastic } from "./stochastic/draw";
import { draw as step } from "./step/draw";

export const draw = drawParts<GeometryTypes>({
  step,
  flow,
  relaxation,
  stochastic,
  games,
  online,
  equalities,
});
