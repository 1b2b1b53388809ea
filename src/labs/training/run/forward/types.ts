/** @file What the forward pass gives back. */
import type { ExampleTable } from "../../../../experiments/data/examples";
import type { Tensors } from "../../../../experiments/data/tensors";
import type { DataFacts } from "../classification/types";
import type { ForwardParams } from "./params";

type Numbers = Float64Array<ArrayBuffer>;

export interface ForwardTask {
  readonly part: "forward";
  readonly params: ForwardParams;
  readonly table: ExampleTable;
  /** Weights to start from; null: fresh. */
  readonly file: Tensors | null;
}

/** The quartiles of something over all examples, layer by layer: lower, median, upper of the first, then of the second. */
export type Quartiles = Numbers;

/** What all examples do on their way through the network, with weights as they are at some time of training. */
export interface Reading {
  /** Of the examples that are kept: a belief after each layer, that of the features themselves first; example by example. */
  readonly beliefs: Numbers;
  /** Of the examples that are kept: the step in belief space of each layer; example by example. */
  readonly steps: Numbers;
  /** Shares of all examples told right after each layer, that of the features themselves first. */
  readonly accuracy: Numbers;
  /** Mean cross-entropy after each layer. */
  readonly crossEntropy: Numbers;
  /** Shares of all examples whose step is beyond the bound, beyond the certified step, away from the label; layer by layer. */
  readonly beyondBound: Numbers;
  readonly beyondCertified: Numbers;
  readonly away: Numbers;
  readonly step: Quartiles;
  readonly bound: Quartiles;
  readonly certified: Quartiles;
}

/** All that decides how a run goes on from a step of training, beside what its result tells. */
export interface ForwardState {
  /** The weights before the step. */
  readonly last: Numbers;
  readonly memory: readonly Numbers[];
}

export interface ForwardResult {
  readonly part: "forward";
  /** Steps of training that were taken. */
  readonly taken: number;
  /** The step after which the objective was no number any more, or a million times the first; null where it stays. */
  readonly leftAt: number | null;
  /** f before each step, and after the last. */
  readonly objective: Numbers;
  /** Examples that are kept: every so many, from the first. */
  readonly every: number;
  readonly before: Reading;
  readonly after: Reading;
  readonly weights: Numbers;
  /** Null: nothing goes on from it, for no step was taken, or the last one left. */
  readonly state: ForwardState | null;
}

export interface ForwardTrace {
  readonly part: "forward";
  readonly params: ForwardParams;
  readonly complete: boolean;
  /** Null while the data is not there. */
  readonly data: DataFacts | null;
  /** Numbers of a hidden state: no fewer than there are features. */
  readonly width: number;
  /** Weights of the network. */
  readonly weights: number;
  /** Classes of the examples that are kept. */
  readonly labels: Uint8Array<ArrayBuffer>;
  /** Null while nothing is there yet. */
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
  /** After each layer, that of the features themselves first. */
  readonly accuracy: readonly number[];
  readonly crossEntropy: readonly number[];
  readonly layers: readonly LayerSummary[];
}

/** One example on its way. */
export interface PathSummary {
  /** After each layer, that of the features themselves first. */
  readonly beliefs: readonly (readonly number[])[];
  readonly steps: readonly number[];
}

export interface ForwardSummary {
  readonly lab: "training";
  readonly part: "forward";
  readonly data: Pick<DataFacts, "rows" | "dropped" | "features" | "constantColumns" | "classes">;
  readonly weights: number;
  /** Steps of training that were taken. */
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
