/** @file The params of control in their table. */
import { SEED } from "../../../../param/seed";
import { ACTORS, type ActorKind } from "../../../../core/training/control/actors";
import { numeric } from "../../../../param/argument";
import { tag } from "../../../../param/family";
import * as kinds from "../../../../param/kind";
import { manyOf } from "../../../../param/many";
import { spelt } from "../../../../param/spelt";
import { param, type Table } from "../../../../param/table";
import { PART } from "../shared";
import { mapKind } from "./map";
import {
  ALPHA,
  DISCOUNT,
  EPISODES,
  ITERATIONS,
  MAX_ACTORS,
  RELAXATION,
  REWARDS,
  SEEDS,
  STEP,
  type ActorBeside,
  type ControlParams,
  type ControlWorldKind,
  type CriticKind,
} from "./params";

export const ACTOR_LABELS: { readonly [Kind in ActorKind]: string } = {
  entropic: "entropic",
  euclidean: "Euclidean",
  softmax: "softmax",
};

export const WORLD_LABELS: { readonly [Kind in ControlWorldKind["kind"]]: string } = {
  frozenLake4: "FrozenLake 4 × 4",
  frozenLake8: "FrozenLake 8 × 8",
  cliffWalking: "CliffWalking",
  painted: "a grid you paint",
};

const world = spelt<ControlWorldKind>({
  frozenLake4: {},
  frozenLake8: {},
  cliffWalking: {},
  painted: {
    reward: {
      kind: kinds.word(REWARDS),
      words: "What is earned: 1 for arriving at a goal, or −1 for each move and −100 for a fall.",
      row: {
        name: "pays",
        noun: "what is earned",
        labels: { arriving: "1 for arriving", moving: "−1 a move" },
        usual: "arriving",
      },
    },
    map: { kind: mapKind, words: "What lies where." },
  },
});

const STEP_ROW = { name: "step η", noun: "step" };

const stepArgument = { step: numeric(STEP, "Its step η.", { ...STEP_ROW, usual: 1, stays: true }) };
export const besideKind = spelt<ActorBeside>({
  entropic: stepArgument,
  euclidean: stepArgument,
  softmax: stepArgument,
});

const critic = spelt<CriticKind>({
  exact: {},
  sampled: {
    episodes: {
      kind: kinds.number(EPISODES),
      words: "Episodes of each policy.",
      usual: 10,
      row: { noun: "number of episodes", label: "episodes of each policy" },
    },
    alpha: {
      kind: kinds.number(ALPHA),
      words: "Rate α of temporal differences.",
      usual: 0.1,
      row: { name: "rate α", place: true, usual: 0.2 },
    },
  },
});

export const controlTable: Table<ControlParams> = {
  part: tag("control", PART),
  world: param(world, "frozenLake4", "The grid that is walked over.", {
    row: { name: "world", labels: WORLD_LABELS },
  }),
  slippery: param(
    kinds.flag,
    true,
    "Whether a move goes where it is meant to in one case of three, and to either side in the others.",
    "ground",
  ),
  discount: param(kinds.number(DISCOUNT), 0.99, "What a reward one move later is worth.", {
    row: { name: "discount γ", noun: "discount", place: true },
  }),
  actor: param(kinds.word(ACTORS), "entropic", "How the policy follows the critic.", {
    row: { name: "actor", labels: ACTOR_LABELS },
  }),
  step: param(kinds.number(STEP), 1, "The actor's step η.", { row: STEP_ROW }),
  beside: param(
    manyOf(besideKind, [0, MAX_ACTORS - 1], "actor"),
    [
      { kind: "euclidean", step: 1 },
      { kind: "softmax", step: 1 },
    ],
    "Further actors with steps of their own, drawn beside it.",
    "beside it",
  ),
  critic: param(critic, "exact", "How policies are judged: by a linear solve, or from episodes.", {
    row: { name: "critic", labels: { exact: "exact", sampled: "sampled" }, beside: true },
  }),
  relaxation: param(
    kinds.number(RELAXATION),
    1,
    "How far the way to the next policy is gone: in log-odds, of the Euclidean actor in a straight line.",
    { row: { name: "relaxation λ", noun: "relaxation" } },
  ),
  iterations: param(kinds.number(ITERATIONS), 400, "Policies that follow the uniform one.", {
    row: { name: "iterations", noun: "number of iterations" },
  }),
  seeds: param(kinds.number(SEEDS), 10, "Runs of a sampled critic; an exact one has nothing to draw.", {
    row: { name: "runs", noun: "number of runs" },
  }),
  seed: param(kinds.number(SEED), 1, "What a sampled critic draws follows from it and from the run.", "seed"),
};
