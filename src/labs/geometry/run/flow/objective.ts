/** @file The losses that a flow follows, as the core has them. */
import { createObjective, type Objective } from "../../../../core/objective";
import * as spec from "../../../../core/objective/spec";
import { fullOf } from "../../../../param/spelt";
import type { FlowProblem } from "../params";

export type FullProblem = Exclude<FlowProblem, string>;
export const fullProblem = (problem: FlowProblem): FullProblem => fullOf<FullProblem>(problem);

export const objectiveOf = (problem: FlowProblem): Objective => createObjective(fullProblem(problem));

/** How many coordinates the points of a problem have. */
export const dimensionOf = (problem: FlowProblem): number => spec.dimensionOf(fullProblem(problem));
