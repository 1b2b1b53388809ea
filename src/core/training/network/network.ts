/**
 * @file A residual network. h₀ = (x, 0 … 0), h_{l+1} = h_l + Δ tanh(W_l h_l + b_l) with Δ = 1/depth, logits z = V h + c: each layer is an Euler step
 * of length Δ along the velocity tanh(W_l h + b_l). The head reads the state after any layer: softmax(V h_l + c) is the belief after layer l.
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

  /**
   * @param width at least as many as there are features
   * @param depth at least 1
   */
  constructor(
    readonly examples: Examples,
    readonly l2: number,
    { width, depth }: Pick<NetworkShape, "width" | "depth">,
  ) {
    const shape = { width, depth, classes: examples.classes };
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

  /** ∇f of a batch: back through the head and the layers, example by example. */
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
    const { width, depth } = this.shape;
    const { x, width: numbers } = this.examples;
    const { h } = this;
    const features = numbers - 1;
    const from = row * numbers;
    for (let i = 0; i < width; i++) h[i] = i < features ? x[from + i] : 0;
    for (let l = 0; l < depth; l++) this.layer(w, l);
  }

  /** h_{l+1} = h_l + Δ tanh(W h_l + b), two rows of W at a time: a state that is read for both costs little more than for one. */
  private layer(w: Float64Array, l: number): void {
    const { width } = this.shape;
    const { h } = this;
    const here = l * width;
    const row = width + 1;
    let at = this.places.layers[l];
    let i = 0;
    for (; i + 1 < width; i += 2, at += 2 * row) {
      let one = w[at + width];
      let other = w[at + row + width];
      for (let j = 0; j < width; j++) {
        const value = h[here + j];
        one += w[at + j] * value;
        other += w[at + row + j] * value;
      }
      this.move(here + i, one);
      this.move(here + i + 1, other);
    }
    if (i === width) return;
    let last = w[at + width];
    for (let j = 0; j < width; j++) last += w[at + j] * h[here + j];
    this.move(here + i, last);
  }

  /** One number of a state. */
  private move(at: number, inner: number): void {
    const velocity = tanh(inner);
    this.v[at] = velocity;
    this.h[at + this.shape.width] = this.h[at] + this.delta * velocity;
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
    const row = width + 1;
    let at = this.places.layers[l];
    let i = 0;
    for (; i + 1 < width; i += 2, at += 2 * row) {
      const one = inner[i];
      const other = inner[i + 1];
      out[at + width] += one;
      out[at + row + width] += other;
      for (let j = 0; j < width; j++) {
        const value = h[here + j];
        out[at + j] += one * value;
        out[at + row + j] += other * value;
        back[j] += one * w[at + j] + other * w[at + row + j];
      }
    }
    if (i === width) return;
    const last = inner[i];
    out[at + width] += last;
    for (let j = 0; j < width; j++) {
      out[at + j] += last * h[here + j];
      back[j] += last * w[at + j];
    }
  }
}
