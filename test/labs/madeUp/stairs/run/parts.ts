/** @file Every part of the experiment: one line each. */
import { partedExperiment, type RunOf } from "../../../../../src/experiments/parts";
import { part as down } from "./down";
import { part as up } from "./up";

const parts = { up, down };

export type StairsRun = RunOf<typeof parts>;
export const experiment = partedExperiment<StairsRun>("stairs", parts);
