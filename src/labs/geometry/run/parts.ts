/** @file All parts of the Geometry experiment, one line each. Its results are unions whose members are told apart by `part`. */
import type { RunOf } from "../../../experiments/parts";
import { part as relaxation } from "./relaxation/run";
import { part as games } from "./games/run";
import { part as online } from "./online/run";
import { part as flow } from "./flow/run";
import { part as equalities } from "./equalities/run";
import { part as stochastic } from "./stochastic/run";
import { part as step } from "./step/run";

export const parts = {
  step,
  flow,
  relaxation,
  stochastic,
  games,
  online,
  equalities,
};

export type GeometryRun = RunOf<typeof parts>;
