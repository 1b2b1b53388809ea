/** @file Named scenarios of the geometry lab. */
import type { Preset } from "../../scenario/lab";
import type { GeometryParams } from "./run/params";
import { presets as step } from "./step/presets";

export const presets: readonly Preset<GeometryParams>[] = [...step];
