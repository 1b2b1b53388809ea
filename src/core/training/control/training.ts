/** @file A tabular actor and its critic, as `init` + `evaluate` + `step` on plain values: clocks and records live outside. */
import { actors, uniformPolicy, type ActorKind, type Policy } from "./actors";
import { createCritic, type Critic } from "./critic";
import { createEvaluation, evaluate as evaluatePolicy, visits, type Evaluation } from "./evaluate";
import type { World } from "./world";

/** Exact: V and Q of every policy by a linear solve. Sampled: Q learned from episodes. */
export type CriticSpec =
  | { readonly kind: "exact" }
  | {
      readonly kind: "sampled";
      /** Episodes of each policy. */
      readonly episodes: number;
      readonly alpha: number;
      readonly seed: number;
      readonly run: number;
    };

export interface TrainingProblem {
  readonly world: World;
  readonly discount: number;
  readonly actor: ActorKind;
  readonly step: number;
  readonly relaxation: number;
  readonly critic: CriticSpec;
}

export interface Training {
  readonly problem: TrainingProblem;
  /** How many iterations were made. */
  t: number;
  readonly policy: Policy;
  /** The exact value of the policy, whatever the critic is. */
  readonly evaluation: Evaluation;
  /** The Q that the actor uses. */
  readonly actionValues: Float64Array;
  readonly visits: Float64Array;
  readonly critic: Critic | null;
}

/** Before the first iteration: the uniform policy. */
export function init(problem: TrainingProblem): Training {
  const { world, discount, critic: spec } = problem;
  const evaluation = createEvaluation(world, discount);
  const critic =
    spec.kind === "exact" ? null : createCritic(world, discount, spec.alpha, spec.seed, spec.run);
  return {
    problem,
    t: 0,
    policy: uniformPolicy(world.states),
    evaluation,
    actionValues: critic?.actionValues ?? evaluation.actionValues,
    visits: critic?.visits ?? new Float64Array(world.states),
    critic,
  };
}

/** All that is needed to continue a training after an iteration. */
export interface TrainingState {
  readonly t: number;
  readonly beliefs: Float64Array<ArrayBuffer>;
  readonly logits: Float64Array<ArrayBuffer>;
  /** For a sampled critic: Q, followed by the state of its random numbers. Null for an exact one. */
  readonly critic: Float64Array<ArrayBuffer> | null;
}

/** Copies the state. */
export function save({ t, policy, critic }: Training): TrainingState {
  return {
    t,
    beliefs: policy.beliefs.slice(),
    logits: policy.logits.slice(),
    critic: critic && Float64Array.from([...critic.actionValues, ...critic.drawsState]),
  };
}

/** @param training fresh, of the same problem; it is to be evaluated before its next step, as after any */
export function load(training: Training, { t, beliefs, logits, critic: state }: TrainingState): void {
  const { policy, critic } = training;
  training.t = t;
  policy.beliefs.set(beliefs);
  policy.logits.set(logits);
  if (critic === null || state === null) return;
  const { length } = critic.actionValues;
  critic.actionValues.set(state.subarray(0, length));
  critic.drawsState.set(state.subarray(length));
}

/**
 * Evaluates the policy exactly.
 *
 * @returns its value at the start; null where it has none
 */
export function evaluate({ problem, evaluation, policy }: Training): number | null {
  return evaluatePolicy(evaluation, policy.beliefs) ? evaluation.values[problem.world.start] : null;
}

/** The critic judges the evaluated policy, and the actor follows it. */
export function step(training: Training): void {
  const { problem, evaluation, policy, critic, actionValues } = training;
  if (problem.critic.kind === "sampled") critic?.watch(policy.beliefs, problem.critic.episodes);
  else if (actors[problem.actor].asksVisits) visits(evaluation, training.visits);
  actors[problem.actor].follow(policy, {
    step: problem.step,
    relaxation: problem.relaxation,
    actionValues,
    visits: training.visits,
  });
  training.t++;
}
