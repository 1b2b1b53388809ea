/** @file Declares the Stability lab. The keys of its links depend on the part and, for an atlas, on its axis and classes. */
import type { StabilityParams } from "./run/params";
import { stabilityFamily } from "./run/tables";
import { withKernel } from "../shared/kernel";
import { declarePartedLab } from "../shared/parts/lab";
import { pointingView, type Pointable } from "../shared/pointing";
import { timeless } from "../shared/view";
import { ATLAS_LAYERS } from "./map/layers";
import { partOf, parts } from "./parts";
import type { StabilityTypes } from "./state";

const pointableIn = (params: StabilityParams): Pointable => partOf(params).pointable?.(params) ?? {};

export const stability = declarePartedLab<StabilityTypes>({
  id: "stability",
  params: stabilityFamily,
  parts,
  view: ({ figure, ...look }) => ({ ...timeless, figure, ...pointingView(pointableIn), ...look }),
  title: "Stability",
  about:
    "Where the bound is true, generous or wrong: an atlas of runs, measured thresholds, orbits, an audit of pairs.",
  viewWords: { hide: ATLAS_LAYERS.join(", ") },
  experiment: withKernel(
    () => import("./run/run"),
    () => import("./kernel"),
  ),
  draw: async () => (await import("./draw")).draw,
  findings: async () => (await import("./draw")).findings,
  presets: async () => (await import("./presets")).presets,
});
