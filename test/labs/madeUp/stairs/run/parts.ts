/** @file Every part of the experiment: one line each. */
import { partedExperiment } from "../../../../../src/experiments/parts";
import { part as down } from "./down";
import type { StairsExperiment } from "./types";
import { part as up } from "./up";

export const experiment = partedExperiment<StairsExperiment>("stairs", { up, down });
