/** @file Draws each figure of the bounds lab. */
import type { BoundsLook } from "./lab";
import type { Draw } from "../../scenario/lab";
import type { BoundsParams } from "../../experiments/bounds/params";
import type { BoundsTrace } from "../../experiments/bounds/types";

export const draw: Draw<BoundsParams, BoundsTrace, BoundsLook> = () => null;
