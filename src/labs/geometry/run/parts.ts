/** @file Every part of the geometry experiment: one line each. */
import type { PartExperiments } from "../../../experiments/parts";
import { part as relaxation } from "./relaxation/run";
import { part as games } from "./games/run";
import { part as online } from "./online/run";
import { part as flow } from "./flow/run";
import { part as equalities } from "./equalities/run";
import { part as stochastic } from "./stochastic/run";
import { part as step } from "./step/run";
import type { GeometryRun } from "./types";

export const parts: PartExperiments<GeometryRun> = {
  step,
  flow,
  relaxation,
  stochastic,
  games,
  online,
  equalities,
};
