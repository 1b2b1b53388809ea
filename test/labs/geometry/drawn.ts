/** @file What the programs of the geometry lab must agree with. */
import type { Case } from "../../support/python/cases";
import { equalities } from "./drawn/equalities";
import { flow } from "./drawn/flow";
import { games } from "./drawn/games";
import { online } from "./drawn/online";
import { relaxation, stochastic } from "./drawn/runs";
import { step } from "./drawn/step";

export const drawn: readonly Case[] = [
  ...relaxation,
  ...stochastic,
  ...step,
  ...flow,
  ...games,
  ...equalities,
  ...online,
];
