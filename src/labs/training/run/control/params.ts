/** @file The params of control: a world, an actor, further actors, and a critic. */
import type { ActorKind } from "../../../../core/training/control/actors";
import type { Limits } from "../../../../param/limits";
import type { Short } from "../../../../param/spelt";

export const MOST_SIDE = 12;
export const MAX_ACTORS = 3;

export const DISCOUNT: Limits = { atLeast: 0, atMost: 1 };
export const STEP: Limits = { above: 0, atMost: 1e6 };
export const RELAXATION: Limits = { above: 0, atMost: 3 };
export const ITERATIONS: Limits = { whole: true, atLeast: 1, atMost: 1000 };
export const EPISODES: Limits = { whole: true, atLeast: 1, atMost: 200 };
export const ALPHA: Limits = { above: 0, atMost: 1 };
export const SEEDS: Limits = { whole: true, atLeast: 1, atMost: 100 };
/** The most episodes of all iterations and seeds together: more would take a browser minutes. */
export const MOST_EPISODES = 400_000;

/** The rewards on a painted grid: 1 for reaching the goal, or −1 for each move. */
export const REWARDS = ["arriving", "moving"] as const;

export type ControlWorldKind =
  | { kind: "frozenLake4" }
  | { kind: "frozenLake8" }
  | { kind: "cliffWalking" }
  | {
      kind: "painted";
      reward: (typeof REWARDS)[number];
      /** Rows of letters with full stops between: S start, F free, W wall, H hole, C cliff, G goal. */
      map: string;
    };
export type ControlWorld = Short<ControlWorldKind>;

/** An actor drawn besides the first. */
export type ActorBeside = { [Kind in ActorKind]: { kind: Kind; step: number } }[ActorKind];

export type CriticKind =
  | { kind: "exact" }
  | {
      kind: "sampled";
      /** For each policy. */
      episodes: number;
      alpha: number;
    };
export type ControlCritic = Short<CriticKind>;

export interface ControlParams {
  part: "control";
  world: ControlWorld;
  slippery: boolean;
  /** γ. */
  discount: number;
  actor: ActorKind;
  /** η. */
  step: number;
  beside: ActorBeside[];
  critic: ControlCritic;
  /** λ. */
  relaxation: number;
  iterations: number;
  /** The number of runs with a sampled critic. */
  seeds: number;
  seed: number;
}
