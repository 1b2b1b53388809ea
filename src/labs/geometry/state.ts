/** @file What the state of this lab is made of. */
import type { View } from "../../scenario/types";
import type { OpenParams } from "./run/params";
import type { GeometryTrace } from "./run/types";

export interface GeometryTypes {
  readonly params: OpenParams;
  readonly view: View;
  readonly trace: GeometryTrace;
}
