/** @file What training a language model gives back. */
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
      /** What it starts from; null: fresh weights. */
      readonly file: Tensors | null;
      /** Its place among the methods, and among the seeds. */
      readonly method: number;
      readonly run: number;
    };

/** What was read at each test; a number for each. */
export interface Course {
  /** Steps taken before it. */
  readonly t: Numbers;
  readonly bitsPerByte: Numbers;
  readonly bitsPerToken: Numbers;
  /** Of the next token at one place of the held-out text, the true one: the certified step towards it. */
  readonly certified: Numbers;
  /** 2 min p²/max p of that belief. */
  readonly bound: Numbers;
  /** Mean KL from the frozen copy over the last batch, in nats per token; 0 where there is none. */
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
  /** As it is written, with signs for what is not seen. */
  readonly token: string;
  readonly share: number;
}

/** What a run shows at the place of the held-out text, at its last test. */
export interface NextToken {
  /** What stands before it. */
  readonly before: string;
  /** What came. */
  readonly token: string;
  /** The likeliest tokens first, so many. */
  readonly likeliest: readonly Likely[];
  /** Place of the true token in that order, from 1. */
  readonly rank: number;
  readonly share: number;
  readonly least: number;
  readonly most: number;
}

/** What is shown of a run. */
export interface Trained {
  readonly course: Course;
  /** Bits per byte of each step's own sequences, before the step. */
  readonly batches: Numbers;
  /** What the model writes at each test; of the first run alone. */
  readonly samples: readonly string[];
  readonly next: NextToken | null;
  readonly tokens: number;
  readonly parameters: number;
  /** Of the weights. */
  readonly digest: string;
  /** Steps that were taken. */
  readonly done: number;
  /** The step after which the loss is no number any more; null where it stays one. */
  readonly leftAt: number | null;
}

/** All that decides how a run goes on, after its last whole step. */
export interface TrainState {
  readonly training: TrainingState;
  /** Where the numbers that λ is drawn from stand. */
  readonly draws: Numbers;
}

export interface TrainResult extends Trained {
  readonly part: "language";
  readonly work: "train";
  /** Null before the first step. */
  readonly state: TrainState | null;
}

export type LanguageResult = CountResult | TrainResult;

/** A run with its weights after the last step that is there, as a file holds them; null before the first. */
export interface TracedRun extends Trained {
  readonly weights: Float32Array<ArrayBuffer> | null;
}

export interface LanguageTrace {
  readonly part: "language";
  readonly params: LanguageParams;
  /** The name of the file that all runs started from; null: fresh weights. */
  readonly startedFrom: string | null;
  readonly complete: boolean;
  readonly counted: Omit<CountResult, "part" | "work"> | null;
  /** By method, then by seed; null where a run has shown nothing yet. */
  readonly runs: readonly (readonly (TracedRun | null)[])[];
}

/** A mean over the seeds, and the least and the most of them. */
export interface Spread {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

export interface LanguageMethodSummary {
  readonly label: string;
  readonly bitsPerByte: Spread;
  readonly bitsPerToken: Spread;
  /** KL from the frozen copy over the last batch, in nats per token; 0 where there is none. */
  readonly divergenceReference: Spread;
  /** Bits per byte less those of the first method, seed by seed, with a 95 % interval; null of the first, and where seeds are too few. */
  readonly againstFirst: Estimate | null;
  /** Of the weights after the last step, all seeds. */
  readonly digest: string;
  /** What the first seed's model writes in the end. */
  readonly sample: string;
  /** The first step of any seed after which the loss is no number any more; null where all stay. */
  readonly leftAt: number | null;
}

/** The token that came next after the first test text, in the first run of the first method. */
export interface NextSummary {
  /** Place in the belief, from 1. */
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
  /** Bits per byte by counting alone. */
  readonly baseline: Baseline;
  readonly methods: readonly LanguageMethodSummary[];
  /** Null where the first run was not tested. */
  readonly next: NextSummary | null;
}
