/**
 * @file Stochastic gradient descent with its step capped in belief space: no more than a share of the batch may go beyond its certified step, p_y,
 * towards the label. Logits are linear in the weights, so that the step of an example is s · e with e that of a step of length 1, and the cap is
 * a quantile of p_y/e.
 */
import { effectiveStep } from "../pullback";
import { beliefs } from "../logits";
import { halfSquare, type At, type MethodRecord } from "./types";

/** Step lengths at which each example of a batch reaches its certified step. */
class Edges {
  private before = new Float64Array(0);
  private change = new Float64Array(0);
  private edges = new Float64Array(0);

  /** The length that no more than a share of the batch finds too long; Infinity where none does. */
  cap({ model, w, g, batch }: At, share: number): number {
    const { classes, labels } = model.examples;
    if (this.edges.length !== batch.count) {
      this.before = new Float64Array(batch.count * classes);
      this.change = new Float64Array(batch.count * classes);
      this.edges = new Float64Array(batch.count);
    }
    const { before, change, edges } = this;
    model.logitsInto(w, batch, before);
    model.logitsInto(g, batch, change);
    for (let k = 0; k < batch.count; k++) {
      const at = k * classes;
      const y = labels[batch.rows[k]];
      beliefs(before, at, classes);
      // Against the gradient: the step of length 1 is the negative of this.
      const back = effectiveStep(before.subarray(at, at + classes), change.subarray(at, at + classes), y);
      edges[k] = back < 0 ? before[at + y] / -back : Infinity;
    }
    edges.sort();
    return edges[Math.min(batch.count - 1, Math.floor(share * batch.count))];
  }
}

export const certified: MethodRecord<{ kind: "certified"; share: number }> = {
  only: "softmax",
  create: ({ share }) => {
    const edges = new Edges();
    return {
      step: (at, { product }) => {
        const cap = edges.cap(at, share);
        const length = product < cap ? product : cap;
        for (let i = 0; i < at.w.length; i++) at.w[i] -= length * at.g[i];
      },
      divergence: halfSquare,
    };
  },
};
