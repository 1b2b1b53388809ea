/** @file What a part of the stability experiment is: an experiment over its own member of each union. */
import type { Experiment } from "../../../experiments/types";
import type { ParamsOf, Part } from "./params";
import type { ResultOf, SummaryOf, TaskOf, TraceOf } from "./types";

export type PartExperiment<P extends Part> = Experiment<
  ParamsOf<P>,
  TaskOf<P>,
  ResultOf<P>,
  TraceOf<P>,
  SummaryOf<P>
>;
