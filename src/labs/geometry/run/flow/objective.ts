/** @file The losses of flows, made by the core. */
import { createObjective, type Objective } from "../../../../core/objective";
import * as spec from "../../../../core/objective/spec";
import { fullOf } from "../../../../param/spelt";
import type { FlowProblem } from "../params";

export type FullProblem = Exclude<FlowProblem, string>;
export const fullProblem = (problem: FlowProblem): FullProblem => fullOf<FullProblem>(problem);

export const objectiveOf = (problem: FlowProblem): Objective => createObjective(fullProblem(problem));

/** The dimension of a problem's points. */
export const dimensionOf = (problem: FlowProblem): number => spec.dimensionOf(fullProblem(problem));
