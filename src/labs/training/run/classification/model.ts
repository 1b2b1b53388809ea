/** @file The network among the params, if the model is one. */
import { fullOf } from "../../../../param/spelt";
import type { ClassificationParams, NetworkModel, TrainedModel } from "./params";

/** Null: softmax regression. */
export function networkIn({ model }: Pick<ClassificationParams, "model">): NetworkModel | null {
  const full = fullOf<TrainedModel>(model);
  return full.kind === "network" ? full : null;
}
