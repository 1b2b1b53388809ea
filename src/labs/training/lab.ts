/** @file What the training lab declares. */
import { anyExperiment } from "../../experiments/types";
import { shortened } from "../../param/spelt";
import { anyDraw, anyLab } from "../../scenario/lab";
import { declarePartedLab } from "../shared/parts/lab";
import { parts } from "./parts";
import { trainingFamily } from "./run/tables";
import type { TrainingTypes } from "./state";

export const training = declarePartedLab<TrainingTypes>(trainingFamily, parts, (common) => common, {
  id: "training",
  title: "Training",
  about: "Do these steps help where people train? Real data, exact gradients, honest statistics.",
  normalize: shortened,
  viewWords: {},
  experiment: async () => anyExperiment((await import("./run/run")).experiment),
  draw: async () => anyDraw((await import("./draw")).draw),
  presets: async () => (await import("./presets")).presets,
});

export const lab = anyLab(training);
