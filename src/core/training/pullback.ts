/**
 * @file What an update of the weights was in belief space: the step of the entropic mirror map on the cross-entropy that moves each belief as far
 * towards its label. Exact for mirror steps of any size.
 */
import { etaMax } from "../bound";
import { beliefs } from "./logits";
import { wholeOf, type Batch, type Model } from "./model";

/**
 * η_mir = −Cov_p(Δ ln p, g)/Var_p(g), g = ∇E(p), for the label y: p_y (Δz_y − m), m the mean of the other Δz weighted by p.
 *
 * @param p the belief before, entries > 0
 * @param change Δz, the change of each logit
 * @param y the label
 * @returns negative where the belief went away from its label; 0 where nothing else has weight
 */
export function effectiveStep(p: Float64Array, change: Float64Array, y: number): number {
  let weight = 0;
  let sum = 0;
  for (let c = 0; c < p.length; c++) {
    if (c === y) continue;
    weight += p[c];
    sum += p[c] * change[c];
  }
  return weight > 0 ? p[y] * (change[y] - sum / weight) : 0;
}

/** Of one update, over all examples. Counts are strict: a step at the bound is not beyond it. */
export interface Shares {
  beyondBound: number;
  beyondCertified: number;
  /** Steps away from the label. */
  away: number;
}

/** Looks at an update from before to after it, over all examples. Allocates nothing when it is asked. */
export class PullbackMonitor {
  private readonly before: Float64Array;
  private readonly after: Float64Array;
  private readonly p: Float64Array;
  private readonly change: Float64Array;
  private readonly whole: Batch;

  constructor(private readonly model: Model) {
    const { rows, classes } = model.examples;
    this.before = new Float64Array(rows * classes);
    this.after = new Float64Array(rows * classes);
    this.p = new Float64Array(classes);
    this.change = new Float64Array(classes);
    this.whole = wholeOf(model.examples);
  }

  /** The weights before the update. */
  start(w: Float64Array): void {
    this.model.logitsInto(w, this.whole, this.before);
  }

  /**
   * The weights after it, which are those before the next: `start` need not be called again.
   *
   * @param each is told the step, the bound and the certified step of every example
   * @returns fresh
   */
  measure(w: Float64Array, each?: (step: number, bound: number, certified: number) => void): Shares {
    const { model, before, after, p, change } = this;
    const { rows, classes, labels } = model.examples;
    const found: Shares = { beyondBound: 0, beyondCertified: 0, away: 0 };
    model.logitsInto(w, this.whole, after);
    for (let k = 0; k < rows; k++) {
      const at = k * classes;
      const y = labels[k];
      for (let c = 0; c < classes; c++) {
        p[c] = before[at + c];
        change[c] = after[at + c] - before[at + c];
      }
      beliefs(p, 0, classes);
      const step = effectiveStep(p, change, y);
      const bound = etaMax(p);
      if (step > bound) found.beyondBound++;
      if (step > p[y]) found.beyondCertified++;
      if (step < 0) found.away++;
      each?.(step, bound, p[y]);
    }
    before.set(after);
    return found;
  }
}
