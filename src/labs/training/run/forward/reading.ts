/**
 * @file Reads what all examples do on their way through a network: their beliefs after each layer, and the
 * steps of layers in belief space.
 */
import { etaMax } from "../../../../core/bound";
import { beliefs, largest, logSumLess } from "../../../../core/training/logits";
import type { ResidualNetwork } from "../../../../core/training/network/network";
import { effectiveStep } from "../../../../core/training/pullback";
import type { Quartiles, Reading } from "./types";

/** At most this many examples are kept, to be drawn and pointed at. */
const MOST_KEPT = 1000;

/** Every so many of the examples are kept. */
export const everyOf = (rows: number): number => Math.ceil(rows / MOST_KEPT);

/**
 * The lower quartile, median and upper quartile for each layer: the values at a quarter, a half and three
 * quarters of the sorted list.
 */
function quartilesOf(values: Float64Array, depth: number): Quartiles {
  const rows = values.length / depth;
  const found = new Float64Array(3 * depth);
  for (let l = 0; l < depth; l++) {
    const own = values.slice(l * rows, (l + 1) * rows).toSorted();
    for (let q = 0; q < 3; q++) found[3 * l + q] = own[Math.floor(((q + 1) * (rows - 1)) / 4)];
  }
  return found;
}

/** Collects a reading, example by example. */
export class Reader {
  private readonly every: number;
  private readonly path: Float64Array;
  private readonly p: Float64Array;
  private readonly change: Float64Array;
  private readonly keptBeliefs: Float64Array<ArrayBuffer>;
  private readonly keptSteps: Float64Array<ArrayBuffer>;
  /** Counts and sums after each layer. */
  private readonly right: Float64Array<ArrayBuffer>;
  private readonly crossEntropy: Float64Array<ArrayBuffer>;
  /** For all examples, layer by layer. */
  private readonly steps: Float64Array;
  private readonly bounds: Float64Array;
  private readonly certified: Float64Array;

  constructor(private readonly network: ResidualNetwork) {
    const { shape, examples } = network;
    const { depth, classes } = shape;
    const { rows } = examples;
    this.every = everyOf(rows);
    const kept = Math.ceil(rows / this.every);
    this.path = new Float64Array((depth + 1) * classes);
    this.p = new Float64Array(classes);
    this.change = new Float64Array(classes);
    this.keptBeliefs = new Float64Array(kept * (depth + 1) * classes);
    this.keptSteps = new Float64Array(kept * depth);
    this.right = new Float64Array(depth + 1);
    this.crossEntropy = new Float64Array(depth + 1);
    this.steps = new Float64Array(rows * depth);
    this.bounds = new Float64Array(rows * depth);
    this.certified = new Float64Array(rows * depth);
  }

  /** Adds an example; each must be added once, in any order. */
  take(w: Float64Array, row: number): void {
    const { network, path } = this;
    network.pathInto(w, row, path);
    const { depth, classes } = network.shape;
    const label = network.examples.labels[row];
    for (let l = 0; l <= depth; l++) {
      const at = l * classes;
      if (largest(path, at, classes) === label) this.right[l]++;
      this.crossEntropy[l] += logSumLess(path, at, classes, path[at + label]);
    }
    for (let l = 0; l < depth; l++) this.layer(row, l, label);
    if (row % this.every === 0) this.keep(row / this.every);
  }

  private layer(row: number, l: number, label: number): void {
    const { path, p, change, network } = this;
    const { classes } = network.shape;
    const from = l * classes;
    for (let c = 0; c < classes; c++) {
      p[c] = path[from + c];
      change[c] = path[from + classes + c] - path[from + c];
    }
    beliefs(p, 0, classes);
    const at = l * network.examples.rows + row;
    this.steps[at] = effectiveStep(p, change, label);
    this.bounds[at] = etaMax(p);
    this.certified[at] = p[label];
  }

  /** @param k the index among the examples that are kept */
  private keep(k: number): void {
    const { path, network, keptBeliefs } = this;
    const { depth, classes } = network.shape;
    const size = (depth + 1) * classes;
    keptBeliefs.set(path, k * size);
    for (let l = 0; l <= depth; l++) beliefs(keptBeliefs, k * size + l * classes, classes);
    for (let l = 0; l < depth; l++)
      this.keptSteps[k * depth + l] = this.steps[l * network.examples.rows + k * this.every];
  }

  private share(isCounted: (at: number) => boolean): Float64Array<ArrayBuffer> {
    const { depth } = this.network.shape;
    const { rows } = this.network.examples;
    return Float64Array.from({ length: depth }, (_, l) => {
      let count = 0;
      for (let row = 0; row < rows; row++) if (isCounted(l * rows + row)) count++;
      return count / rows;
    });
  }

  /** To be called when all examples have been added. */
  result(): Reading {
    const { steps, bounds, certified } = this;
    const { depth } = this.network.shape;
    const { rows } = this.network.examples;
    return {
      beliefs: this.keptBeliefs,
      steps: this.keptSteps,
      accuracy: this.right.map((count) => count / rows),
      crossEntropy: this.crossEntropy.map((sum) => sum / rows),
      beyondBound: this.share((at) => steps[at] > bounds[at]),
      beyondCertified: this.share((at) => steps[at] > certified[at]),
      away: this.share((at) => steps[at] < 0),
      step: quartilesOf(steps, depth),
      bound: quartilesOf(bounds, depth),
      certified: quartilesOf(certified, depth),
    };
  }
}

/** Reads all examples at once. */
export function readingOf(network: ResidualNetwork, w: Float64Array): Reading {
  const reader = new Reader(network);
  for (let row = 0; row < network.examples.rows; row++) reader.take(w, row);
  return reader.result();
}

/** A copy that may be transferred. */
export const copyOf = (reading: Reading): Reading => ({
  beliefs: reading.beliefs.slice(),
  steps: reading.steps.slice(),
  accuracy: reading.accuracy.slice(),
  crossEntropy: reading.crossEntropy.slice(),
  beyondBound: reading.beyondBound.slice(),
  beyondCertified: reading.beyondCertified.slice(),
  away: reading.away.slice(),
  step: reading.step.slice(),
  bound: reading.bound.slice(),
  certified: reading.certified.slice(),
});
