/** @file The types of this lab's state. */
import type { BoundsParams } from "./run/params";
import type { BoundsTrace } from "./run/types";
import type { BoundsLook } from "./look";

export interface BoundsTypes {
  readonly params: BoundsParams;
  readonly view: BoundsLook;
  readonly trace: BoundsTrace;
}
