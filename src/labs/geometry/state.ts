/** @file What the state of this lab is made of. */
import type { View } from "../../scenario/types";
import type { GeometryParams } from "./run/params";
import type { GeometryTrace } from "./run/types";

export interface GeometryTypes {
  readonly params: GeometryParams;
  readonly view: View;
  readonly trace: GeometryTrace;
}
