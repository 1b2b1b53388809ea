/** @file What the state of this lab is made of. */
import type { View } from "../../scenario/types";
import type { PinView } from "../shared/pinned/view";
import type { GeometryParams } from "./run/params";
import type { GeometryRun } from "./run/parts";

export type GeometryLook = View & PinView<GeometryParams>;

export interface GeometryTypes {
  readonly params: GeometryParams;
  readonly view: GeometryLook;
  readonly trace: GeometryRun["trace"];
}
