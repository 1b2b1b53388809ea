/** @file What the training lab declares. */
import { shortened } from "../../param/spelt";
import { withKernel } from "../shared/kernel";
import { declarePartedLab } from "../shared/parts/lab";
import { timeView } from "../shared/timeView";
import { clockOf as clockOfControl } from "./control/clock";
import { parts } from "./parts";
import type { TrainingParams } from "./run/params";
import { opening } from "./run/classification/opening";
import { trainingFamily } from "./run/tables";
import type { TrainingTypes } from "./state";

/** The number of steps, for a run that is played. */
const stepsOf = (params: TrainingParams): number | null =>
  params.part === "control" ? params.iterations : null;

/** @param view one of this lab */
const clockOf = (params: TrainingParams, view: object): number | null =>
  params.part === "control" ? clockOfControl(params, view) : null;

export const training = declarePartedLab<TrainingTypes>({
  id: "training",
  params: trainingFamily,
  parts,
  view: ({ figure, ...look }) => ({ t: timeView<TrainingParams>(stepsOf, clockOf).t, figure, ...look }),
  title: "Training",
  about: "Do these steps help where people train? Real data, exact gradients, honest statistics.",
  normalize: shortened,
  opening,
  experiment: withKernel(
    () => import("./run/run"),
    () => import("./kernel"),
  ),
  draw: async () => (await import("./draw")).draw,
  findings: async () => (await import("./draw")).findings,
  presets: async () => (await import("./presets")).presets,
});
