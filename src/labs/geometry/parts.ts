/**
 * @file All parts of the lab in the order of their tabs: one line each here, one for the page in pages.ts,
 * and one for the figures in draw.ts.
 */
import type { PartsOf } from "../shared/parts/part";
import type { GeometryTypes } from "./state";
import { part as relaxation } from "./relaxation/part";
import { part as games } from "./games/part";
import { part as online } from "./online/part";
import { part as flow } from "./flow/part";
import { part as equalities } from "./equalities/part";
import { part as stochastic } from "./stochastic/part";
import { part as step } from "./step/part";

export const parts: PartsOf<GeometryTypes> = {
  step,
  flow,
  relaxation,
  stochastic,
  games,
  online,
  equalities,
};
