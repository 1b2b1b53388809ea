/** @file What the state of this lab is made of. */
import type { BoundsParams } from "./run/params";
import type { BoundsTrace } from "./run/types";
import type { BoundsLook } from "./look";

export interface BoundsTypes {
  readonly params: BoundsParams;
  readonly view: BoundsLook;
  readonly trace: BoundsTrace;
}
