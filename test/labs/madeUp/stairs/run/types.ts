/** @file What the state of the lab is made of. */
import type { View } from "../../../../../src/scenario/types";
import type { Params } from "./params";
import type { StairsRun } from "./parts";

export interface StairsTypes {
  readonly params: Params;
  readonly view: View;
  readonly trace: StairsRun["trace"];
}
