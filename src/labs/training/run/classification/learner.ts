/** @file What is trained as a model of some examples, and the weights that a run begins with. */
import type { Examples } from "../../../../core/training/examples";
import type { Model } from "../../../../core/training/model";
import { ResidualNetwork } from "../../../../core/training/network/network";
import type { NetworkShape } from "../../../../core/training/network/shape";
import { startWeights } from "../../../../core/training/network/start";
import { SoftmaxRegression } from "../../../../core/training/softmax";
import type { NetworkModel } from "./params";

/** A hidden state begins with the features: it has no fewer numbers than they. */
export const shapeFor = (
  { depth, width }: Pick<NetworkModel, "depth" | "width">,
  features: number,
  classes: number,
): NetworkShape => ({ depth, width: Math.max(width, features), classes });

const shapeOver = (network: NetworkModel, { width, classes }: Examples): NetworkShape =>
  shapeFor(network, width - 1, classes);

/** What is trained over some examples. */
interface Trained {
  readonly l2: number;
  readonly network: NetworkModel | null;
}

export const modelOver = (examples: Examples, { l2, network }: Trained): Model =>
  network === null
    ? new SoftmaxRegression(examples, l2)
    : new ResidualNetwork(examples, l2, shapeOver(network, examples));

/** What decides where a run begins. */
interface Beginning extends Omit<Trained, "l2"> {
  readonly train: Examples;
  readonly seed: number;
  /** Weights of a file, from which all runs begin; null: fresh. */
  readonly start: Float64Array | null;
}

/** Fresh, softmax regression begins at 0 in every run, and a network with weights that are drawn from (seed, run). */
export function startInto(w: Float64Array, { train, network, seed, start }: Beginning, run: number): void {
  if (start !== null) w.set(start);
  else if (network === null) w.fill(0);
  else w.set(startWeights(shapeOver(network, train), seed, run));
}
