/** @file The types of the language part's results. */
import type { Estimate } from "../../../../core/student";
import type { Baseline } from "../../../../core/training/language/baseline";
import type { TrainingState } from "../../../../core/training/language/state";
import type { Tensors } from "../../../../experiments/data/tensors";
import type { Texts } from "../../../../experiments/data/texts";
import type { LanguageParams } from "./params";

type Numbers = Float64Array<ArrayBuffer>;

export type LanguageTask =
  | {
      readonly part: "language";
      readonly work: "count";
      readonly params: LanguageParams;
      readonly texts: Texts;
    }
  | {
      readonly part: "language";
      readonly work: "train";
      readonly params: LanguageParams;
      readonly texts: Texts;
      /** The initial weights; null: fresh ones. */
      readonly file: Tensors | null;
      /** The indices of the method and of the seed. */
      readonly method: number;
      readonly run: number;
    };

/** What was read at each test, with one number for each. */
export interface Course {
  /** The number of steps before the test. */
  readonly t: Numbers;
  readonly bitsPerByte: Numbers;
  readonly bitsPerToken: Numbers;
  /** At one place of the held-out text, the certified step towards the true next token. */
  readonly certified: Numbers;
  /** The bound 2 min p²/max p of the belief there. */
  readonly bound: Numbers;
  /** The mean KL from the frozen copy over the last batch, in nats per token; 0 without a copy. */
  readonly divergence: Numbers;
}

export interface CountResult {
  readonly part: "language";
  readonly work: "count";
  readonly baseline: Baseline;
  readonly provenance: string;
}

/** One of the likeliest tokens. */
export interface Likely {
  /** As text, with signs for what is not visible. */
  readonly token: string;
  readonly share: number;
}

/** What a run shows at that place of the held-out text, at its last test. */
export interface NextToken {
  /** The text before it. */
  readonly before: string;
  /** The token that came. */
  readonly token: string;
  /** The likeliest tokens, in order. */
  readonly likeliest: readonly Likely[];
  /** The rank of the true token, counted from 1. */
  readonly rank: number;
  readonly share: number;
  readonly least: number;
  readonly most: number;
}

/** The record of a run that is shown. */
export interface Trained {
  readonly course: Course;
  /** Bits per byte on each step's own sequences, before the step. */
  readonly batches: Numbers;
  /** What the model writes at each test; only for the first run. */
  readonly samples: readonly string[];
  readonly next: NextToken | null;
  readonly tokens: number;
  readonly parameters: number;
  /** A digest of the weights. */
  readonly digest: string;
  /** The number of steps taken. */
  readonly done: number;
  /** The step after which the loss is not finite; null if it always is. */
  readonly leftAt: number | null;
}

/** Everything on which the continuation of a run depends, after its last whole step. */
export interface TrainState {
  readonly training: TrainingState;
  /** The state of the random numbers for λ. */
  readonly draws: Numbers;
}

export interface TrainResult extends Trained {
  readonly part: "language";
  readonly work: "train";
  /** Null before the first step. */
  readonly state: TrainState | null;
}

export type LanguageResult = CountResult | TrainResult;

/** A run with its weights after the last step so far, as a file holds them; null before the first step. */
export interface TracedRun extends Trained {
  readonly weights: Float32Array<ArrayBuffer> | null;
}

export interface LanguageTrace {
  readonly part: "language";
  readonly params: LanguageParams;
  /** The name of the file with which all runs started; null: fresh weights. */
  readonly startedFrom: string | null;
  readonly complete: boolean;
  readonly counted: Omit<CountResult, "part" | "work"> | null;
  /** By method, then by seed; null for a run that has shown nothing yet. */
  readonly runs: readonly (readonly (TracedRun | null)[])[];
}

/** The mean over the seeds, the smallest and the largest. */
export interface Spread {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

export interface LanguageMethodSummary {
  readonly label: string;
  readonly bitsPerByte: Spread;
  readonly bitsPerToken: Spread;
  /** The KL from the frozen copy over the last batch, in nats per token; 0 without a copy. */
  readonly divergenceReference: Spread;
  /**
   * The difference to the bits per byte of the first method, seed by seed, with a 95 % interval; null for the
   * first method and with too few seeds.
   */
  readonly againstFirst: Estimate | null;
  /** A digest of the weights after the last step, of all seeds. */
  readonly digest: string;
  /** What the first seed's model writes at the end. */
  readonly sample: string;
  /** The first step, over all seeds, after which the loss is not finite; null if it always is. */
  readonly leftAt: number | null;
}

/** The token that came after the first test text, in the first run of the first method. */
export interface NextSummary {
  /** Its rank in the belief, counted from 1. */
  readonly rank: number;
  /** Its share of the belief, which is the certified step towards it. */
  readonly share: number;
  /** The bound 2 min p²/max p of that belief. */
  readonly bound: number;
}

export interface LanguageSummary {
  readonly lab: "training";
  readonly part: "language";
  readonly parameters: number;
  /** The bits per byte that counting alone achieves. */
  readonly baseline: Baseline;
  readonly methods: readonly LanguageMethodSummary[];
  /** Null if the first run was not tested. */
  readonly next: NextSummary | null;
}
