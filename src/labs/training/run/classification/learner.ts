/** @file The model that is trained, and the weights with which a run begins. */
import type { Examples } from "../../../../core/training/examples";
import type { Model } from "../../../../core/training/model";
import { ResidualNetwork } from "../../../../core/training/network/network";
import type { NetworkShape } from "../../../../core/training/network/shape";
import { startWeights } from "../../../../core/training/network/start";
import { SoftmaxRegression } from "../../../../core/training/softmax";
import type { NetworkModel } from "./params";

/** The sizes of a network. A hidden state begins with the features, so it has at least as many numbers. */
export const shapeFor = (
  { depth, width }: Pick<NetworkModel, "depth" | "width">,
  features: number,
  classes: number,
): NetworkShape => ({ depth, width: Math.max(width, features), classes });

const shapeOver = (network: NetworkModel, { width, classes }: Examples): NetworkShape =>
  shapeFor(network, width - 1, classes);

/** A model over some examples. */
interface Trained {
  readonly l2: number;
  readonly network: NetworkModel | null;
}

export const modelOver = (examples: Examples, { l2, network }: Trained): Model =>
  network === null
    ? new SoftmaxRegression(examples, l2)
    : new ResidualNetwork(examples, l2, shapeOver(network, examples));

/** What the initial weights depend on. */
interface Beginning extends Omit<Trained, "l2"> {
  readonly train: Examples;
  readonly seed: number;
  /** The weights of a file, with which all runs begin; null: fresh weights. */
  readonly start: Float64Array | null;
}

/** Writes the initial weights. Fresh ones are 0 for softmax regression, and drawn from (seed, run) for a network. */
export function startInto(w: Float64Array, { train, network, seed, start }: Beginning, run: number): void {
  if (start !== null) w.set(start);
  else if (network === null) w.fill(0);
  else w.set(startWeights(shapeOver(network, train), seed, run));
}
