/** @file What the geometry experiment gives back: one member per part, told apart by `part`. */
import type { EqualitiesResult, EqualitiesSummary, EqualitiesTrace } from "./equalities/types";
import type { FlowResult, FlowSummary, FlowTask, FlowTrace } from "./flow/types";
import type { EqualitiesParams, GeometryParams } from "./params";
import type {
  RelaxationResult,
  RelaxationSummary,
  RelaxationTask,
  RelaxationTrace,
} from "./relaxation/types";
import type { GamesResult, GamesSummary, GamesTask, GamesTrace } from "./games/types";
import type { OnlineResult, OnlineSummary, OnlineTask, OnlineTrace } from "./online/types";
import type {
  StochasticResult,
  StochasticSummary,
  StochasticTask,
  StochasticTrace,
} from "./stochastic/types";
import type { StepSummary, StepTask, StepTaskResult, StepTrace } from "./step/types";

export type GeometryTask =
  | StepTask
  | GamesTask
  | OnlineTask
  | RelaxationTask
  | StochasticTask
  | FlowTask
  | EqualitiesParams;
export type GeometryResult =
  | StepTaskResult
  | GamesResult
  | OnlineResult
  | RelaxationResult
  | StochasticResult
  | FlowResult
  | EqualitiesResult;
export type GeometryTrace =
  | StepTrace
  | GamesTrace
  | OnlineTrace
  | RelaxationTrace
  | StochasticTrace
  | FlowTrace
  | EqualitiesTrace;
export type GeometrySummary =
  | StepSummary
  | GamesSummary
  | OnlineSummary
  | RelaxationSummary
  | StochasticSummary
  | FlowSummary
  | EqualitiesSummary;

/** The experiment's unions. */
export interface GeometryRun {
  readonly params: GeometryParams;
  readonly task: GeometryTask;
  readonly result: GeometryResult;
  readonly trace: GeometryTrace;
  readonly summary: GeometrySummary;
}
