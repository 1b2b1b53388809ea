/** @file Named scenarios of the geometry lab. */
import type { Preset } from "../../scenario/lab";
import type { GeometryParams } from "./run/params";
import { presets as relaxation } from "./relaxation/presets";
import { presets as games } from "./games/presets";
import { presets as online } from "./online/presets";
import { presets as flow } from "./flow/presets";
import { presets as equalities } from "./equalities/presets";
import { presets as stochastic } from "./stochastic/presets";
import { presets as step } from "./step/presets";

export const presets: readonly Preset<GeometryParams>[] = [
  ...step,
  ...flow,
  ...relaxation,
  ...stochastic,
  ...games,
  ...online,
  ...equalities,
];
