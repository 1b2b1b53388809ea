/** @file What each part of the experiment gives back. */
import type { Params } from "./params";

export interface Steps<Of extends Params> {
  readonly part: Of["part"];
  readonly params: Of;
  readonly complete: boolean;
  readonly heights: readonly number[];
}
