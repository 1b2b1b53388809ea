/** @file The types of the forward pass's results. */
import type { ExampleTable } from "../../../../experiments/data/examples";
import type { Tensors } from "../../../../experiments/data/tensors";
import type { DataFacts } from "../classification/types";
import type { ForwardParams } from "./params";

type Numbers = Float64Array<ArrayBuffer>;

export interface ForwardTask {
  readonly part: "forward";
  readonly params: ForwardParams;
  readonly table: ExampleTable;
  /** The initial weights; null: fresh ones. */
  readonly file: Tensors | null;
}

/** The quartiles of a quantity over all examples, layer by layer: lower, median, upper of the first, and so on. */
export type Quartiles = Numbers;

/** What all examples do on their way through the network with the weights at some time of training. */
export interface Reading {
  /** For the examples that are kept, a belief after each layer, beginning with that of the features; example by example. */
  readonly beliefs: Numbers;
  /** For the examples that are kept, the step of each layer in belief space; example by example. */
  readonly steps: Numbers;
  /** The share of all examples classified correctly after each layer, beginning with the features. */
  readonly accuracy: Numbers;
  /** Mean cross-entropy after each layer. */
  readonly crossEntropy: Numbers;
  /**
   * The shares of all examples whose step is beyond the bound, beyond the certified step, and away from the
   * label, layer by layer.
   */
  readonly beyondBound: Numbers;
  readonly beyondCertified: Numbers;
  readonly away: Numbers;
  readonly step: Quartiles;
  readonly bound: Quartiles;
  readonly certified: Quartiles;
}

/** Together with its result, everything on which the continuation of a run depends. */
export interface ForwardState {
  /** The weights before the last step. */
  readonly last: Numbers;
  readonly memory: readonly Numbers[];
}

export interface ForwardResult {
  readonly part: "forward";
  /** The number of steps of training taken. */
  readonly taken: number;
  /** The step after which the objective was not finite, or a million times the first; null if it never was. */
  readonly leftAt: number | null;
  /** f before each step, and after the last. */
  readonly objective: Numbers;
  /** Every so many examples are kept, from the first on. */
  readonly every: number;
  readonly before: Reading;
  readonly after: Reading;
  readonly weights: Numbers;
  /** Null if training cannot continue: no step was taken, or the last one left. */
  readonly state: ForwardState | null;
}

export interface ForwardTrace {
  readonly part: "forward";
  readonly params: ForwardParams;
  readonly complete: boolean;
  /** Null until the data is loaded. */
  readonly data: DataFacts | null;
  /** The numbers in a hidden state, at least as many as there are features. */
  readonly width: number;
  /** The number of weights of the network. */
  readonly weights: number;
  /** The classes of the examples that are kept. */
  readonly labels: Uint8Array<ArrayBuffer>;
  /** Null while there is nothing. */
  readonly result: Omit<ForwardResult, "part" | "state"> | null;
}

export interface LayerSummary {
  /** Medians over all examples. */
  readonly step: number;
  readonly bound: number;
  readonly certified: number;
  readonly shareBeyondBound: number;
  readonly shareBeyondCertified: number;
  readonly shareAway: number;
}

export interface ReadingSummary {
  /** After each layer, beginning with the features. */
  readonly accuracy: readonly number[];
  readonly crossEntropy: readonly number[];
  readonly layers: readonly LayerSummary[];
}

/** One example along its path. */
export interface PathSummary {
  /** After each layer, beginning with the features. */
  readonly beliefs: readonly (readonly number[])[];
  readonly steps: readonly number[];
}

export interface ForwardSummary {
  readonly lab: "training";
  readonly part: "forward";
  readonly data: Pick<DataFacts, "rows" | "dropped" | "features" | "constantColumns" | "classes">;
  readonly weights: number;
  /** The number of steps of training taken. */
  readonly taken: number;
  readonly leftAt: number | null;
  readonly objective: { readonly before: number; readonly after: number };
  readonly before: ReadingSummary;
  readonly after: ReadingSummary;
  readonly example: {
    readonly example: number;
    readonly label: string;
    readonly before: PathSummary;
    readonly after: PathSummary;
  };
}
