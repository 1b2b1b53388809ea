/**
 * @file A residual network. h₀ = E x, h_{l+1} = h_l + Δ tanh(W_l h_l + b_l) with Δ = 1/depth, logits z = V h + c: each layer is an Euler step of
 * length Δ along the velocity tanh(W_l h + b_l). The head reads the state after any layer: softmax(V h_l + c) is the belief after layer l.
 * He et al. 2016; Haber & Ruthotto 2017; [BSB] arXiv 2605.06741 §12.1
 */
import { tanh } from "../../elementary/hyperbolic";
import type { Examples } from "../examples";
import { largest, logSumLess, residual } from "../logits";
import { penaltyOf, type Batch, type Model } from "../model";
import { networkPlaces, type NetworkPlaces, type NetworkShape } from "./shape";

/** What is found on the way to a gradient. */
export interface Found {
  /** Summed. */
  crossEntropy: number;
  right: number;
}

/** Forward and backward by hand, an example at a time. Allocates nothing when it is asked. */
export class ResidualNetwork implements Model {
  readonly shape: NetworkShape;
  readonly size: number;
  private readonly places: NetworkPlaces;
  /** h₀ … h_depth of the example that is looked at. */
  private readonly h: Float64Array;
  /** tanh(W_l h_l + b_l) of every layer. */
  private readonly v: Float64Array;
  private readonly z: Float64Array;
  /** ∂f/∂h and ∂f/∂(W h + b). */
  private readonly back: Float64Array;
  private readonly inner: Float64Array;
  private readonly delta: number;

  /** @param depth at least 1 */
  constructor(
    readonly examples: Examples,
    readonly l2: number,
    { width, depth }: Pick<NetworkShape, "width" | "depth">,
  ) {
    const shape = { inputs: examples.width, width, depth, classes: examples.classes };
    this.shape = shape;
    this.places = networkPlaces(shape);
    this.size = this.places.count;
    this.delta = 1 / depth;
    this.h = new Float64Array((depth + 1) * width);
    this.v = new Float64Array(depth * width);
    this.z = new Float64Array(shape.classes);
    this.back = new Float64Array(width);
    this.inner = new Float64Array(width);
  }

  /** ∇f of a batch: back through the head, the layers and the embedding, example by example. */
  gradient(w: Float64Array, batch: Batch, out: Float64Array, penalty: number = this.l2): void {
    for (let i = 0; i < out.length; i++) out[i] = penalty * w[i];
    this.addGradient(w, batch, 0, batch.count, out);
  }

  /**
   * The share that some examples of a batch have in the gradient of its mean cross-entropy.
   *
   * @param from the first of them, its place in the batch
   * @param to behind the last
   * @param out it is added to
   * @param found their cross-entropies are added to, and how many are told right
   */
  addGradient(
    w: Float64Array,
    { rows, count }: Batch,
    from: number,
    to: number,
    out: Float64Array,
    found: Found = { crossEntropy: 0, right: 0 },
  ): void {
    const { examples, shape, z } = this;
    const { classes, depth } = shape;
    for (let k = from; k < to; k++) {
      const label = examples.labels[rows[k]];
      this.forward(w, rows[k]);
      this.read(w, depth, z, 0);
      found.crossEntropy += logSumLess(z, 0, classes, z[label]);
      if (largest(z, 0, classes) === label) found.right++;
      residual(z, 0, classes, label, count);
      this.headBack(w, out);
      for (let l = depth - 1; l >= 0; l--) this.layerBack(w, l, out);
      this.embeddingBack(rows[k], out);
    }
  }

  meanCrossEntropy(w: Float64Array, { rows, count }: Batch): number {
    const { examples, shape, z } = this;
    let total = 0;
    for (let k = 0; k < count; k++) {
      this.forward(w, rows[k]);
      this.read(w, shape.depth, z, 0);
      total += logSumLess(z, 0, shape.classes, z[examples.labels[rows[k]]]);
    }
    return total / count;
  }

  value(w: Float64Array, batch: Batch): number {
    return this.meanCrossEntropy(w, batch) + penaltyOf(w, this.l2);
  }

  accuracy(w: Float64Array, { rows, count }: Batch): number {
    const { examples, shape, z } = this;
    let right = 0;
    for (let k = 0; k < count; k++) {
      this.forward(w, rows[k]);
      this.read(w, shape.depth, z, 0);
      if (largest(z, 0, shape.classes) === examples.labels[rows[k]]) right++;
    }
    return count === 0 ? 0 : right / count;
  }

  logitsInto(w: Float64Array, { rows, count }: Batch, out: Float64Array): void {
    const { classes, depth } = this.shape;
    for (let k = 0; k < count; k++) {
      this.forward(w, rows[k]);
      this.read(w, depth, out, k * classes);
    }
  }

  /**
   * What the head reads after every layer of one example.
   *
   * @param out receives (depth + 1) × classes logits by rows: those of h₀ first
   */
  pathInto(w: Float64Array, row: number, out: Float64Array): void {
    const { classes, depth } = this.shape;
    this.forward(w, row);
    for (let l = 0; l <= depth; l++) this.read(w, l, out, l * classes);
  }

  /** All states of an example. */
  private forward(w: Float64Array, row: number): void {
    const { inputs, width, depth } = this.shape;
    const { x } = this.examples;
    const { h } = this;
    const from = row * inputs;
    for (let i = 0, at = this.places.embedding; i < width; i++, at += inputs) {
      let sum = 0;
      for (let j = 0; j < inputs; j++) sum += w[at + j] * x[from + j];
      h[i] = sum;
    }
    for (let l = 0; l < depth; l++) this.layer(w, l);
  }

  /** h_{l+1} = h_l + Δ tanh(W h_l + b). */
  private layer(w: Float64Array, l: number): void {
    const { width } = this.shape;
    const { h, v, delta } = this;
    const here = l * width;
    for (let i = 0, at = this.places.layers[l]; i < width; i++, at += width + 1) {
      let sum = w[at + width];
      for (let j = 0; j < width; j++) sum += w[at + j] * h[here + j];
      const velocity = tanh(sum);
      v[here + i] = velocity;
      h[here + width + i] = h[here + i] + delta * velocity;
    }
  }

  /** V h_l + c. */
  private read(w: Float64Array, l: number, out: Float64Array, to: number): void {
    const { width, classes } = this.shape;
    const { h } = this;
    const here = l * width;
    for (let c = 0, at = this.places.head; c < classes; c++, at += width + 1) {
      let sum = w[at + width];
      for (let j = 0; j < width; j++) sum += w[at + j] * h[here + j];
      out[to + c] = sum;
    }
  }

  /** From ∂f/∂z to the head's gradient, and to ∂f/∂h of the last state. */
  private headBack(w: Float64Array, out: Float64Array): void {
    const { width, classes, depth } = this.shape;
    const { h, z, back } = this;
    const last = depth * width;
    back.fill(0);
    for (let c = 0, at = this.places.head; c < classes; c++, at += width + 1) {
      const slope = z[c];
      out[at + width] += slope;
      for (let j = 0; j < width; j++) {
        out[at + j] += slope * h[last + j];
        back[j] += slope * w[at + j];
      }
    }
  }

  /** From ∂f/∂h_{l+1} to the layer's gradient, and to ∂f/∂h_l = ∂f/∂h_{l+1} + Wᵀ a with a = Δ (1 − v²) ∂f/∂h_{l+1}. */
  private layerBack(w: Float64Array, l: number, out: Float64Array): void {
    const { width } = this.shape;
    const { h, v, back, inner, delta } = this;
    const here = l * width;
    for (let i = 0; i < width; i++) inner[i] = delta * (1 - v[here + i] * v[here + i]) * back[i];
    for (let i = 0, at = this.places.layers[l]; i < width; i++, at += width + 1) {
      const slope = inner[i];
      out[at + width] += slope;
      for (let j = 0; j < width; j++) {
        out[at + j] += slope * h[here + j];
        back[j] += slope * w[at + j];
      }
    }
  }

  private embeddingBack(row: number, out: Float64Array): void {
    const { inputs, width } = this.shape;
    const { x } = this.examples;
    const { back } = this;
    const from = row * inputs;
    for (let i = 0, at = this.places.embedding; i < width; i++, at += inputs)
      for (let j = 0; j < inputs; j++) out[at + j] += back[i] * x[from + j];
  }
}
