/** @file Params of the forward pass, and their limits: public, stable. */
import type { Missing } from "../../../../core/training/examples";
import type { MethodKind } from "../../../../core/training/methods";
import type { ExampleSet } from "../../../../experiments/data/exampleSets";
import { MAX_ROWS } from "../../../../experiments/data/examples";
import type { LocalExamples } from "../../../../experiments/data/source";
import type { Limits } from "../../../../param/limits";
import type { Start } from "../start";

/** Methods that need only a gradient and have no parameters. */
export const NETWORK_METHODS = [
  "adam",
  "sgd",
  "momentum",
  "adagrad",
  "rmsprop",
  "adamw",
  "lion",
] as const satisfies readonly MethodKind[];
export type NetworkMethod = (typeof NETWORK_METHODS)[number];

export const NETWORK_L2: Limits = { atLeast: 0, atMost: 1e3 };
export const NETWORK_STEPS: Limits = { whole: true, atLeast: 1, atMost: 5000 };
export const EXAMPLE: Limits = { whole: true, atLeast: 1, atMost: MAX_ROWS };

export interface ForwardParams {
  part: "forward";
  data: ExampleSet | LocalExamples;
  missing: Missing;
  /** The number of layers. */
  depth: number;
  /** The numbers in a hidden state. */
  width: number;
  l2: number;
  /** The initial weights. */
  start: Start;
  method: NetworkMethod;
  /** U. */
  step: number;
  /** Steps of training, each with all examples. */
  steps: number;
  seed: number;
  /** The pointed example, counted from 1 among those that are used. */
  example: number;
}
