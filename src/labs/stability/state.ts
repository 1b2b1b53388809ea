/** @file The types of this lab's state. */
import type { StabilityParams } from "./run/params";
import type { StabilityDerived, StabilityTrace } from "./run/types";
import type { StabilityLook } from "./look";

export interface StabilityTypes {
  readonly params: StabilityParams;
  readonly view: StabilityLook;
  readonly trace: StabilityTrace;
  readonly derived: StabilityDerived;
}
