/** @file What the experiment is made of: a member for each part. */
import type { View } from "../../../../../src/scenario/types";
import type { DownParams, Params, UpParams } from "./params";

interface Steps<Of extends Params> {
  readonly part: Of["part"];
  readonly params: Of;
  readonly complete: boolean;
  readonly heights: readonly number[];
}
export type UpTrace = Steps<UpParams>;
export type DownTrace = Steps<DownParams>;
export type Trace = UpTrace | DownTrace;

export interface StairsTypes {
  readonly params: Params;
  readonly view: View;
  readonly trace: Trace;
}

export interface StairsExperiment {
  readonly params: Params;
  readonly task: Params;
  readonly result: Trace;
  readonly trace: Trace;
  readonly summary:
    | { readonly part: "up"; readonly top: number }
    | { readonly part: "down"; readonly bottom: number };
}
