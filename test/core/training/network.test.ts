/** @file The residual network: its gradient, its beliefs layer by layer, its start. */
import { describe, expect, it } from "vitest";
import { etaMax } from "../../../src/core/bound";
import { createCounterRandom } from "../../../src/core/counterRandom";
import { prepare } from "../../../src/core/training/examples";
import { beliefs } from "../../../src/core/training/logits";
import { createMethod, lengthOf, METHOD_KINDS, trainsAny } from "../../../src/core/training/methods";
import { wholeOf } from "../../../src/core/training/model";
import { ResidualNetwork } from "../../../src/core/training/network/network";
import { networkPlaces } from "../../../src/core/training/network/shape";
import { startWeights } from "../../../src/core/training/network/start";
import { effectiveStep } from "../../../src/core/training/pullback";
import worked from "../../fixtures/training/forward.json";

/** Examples of no meaning, with labels in turn. */
function madeUp(rows: number, features: number, classes: number) {
  const random = createCounterRandom(11);
  const values = Float64Array.from({ length: rows * features }, () => 2 * random.uniform() - 1);
  const labels = Uint8Array.from({ length: rows }, (_, k) => k % classes);
  return prepare({ rows, columns: features, values, labels, classes }, "drop").train;
}

describe("the gradient", () => {
  it.each([
    [1, 2, 0],
    [3, 3, 0.1],
    [12, 4, 0.01],
  ])("is that of central differences: depth %i, %i classes, l2 %d", (depth, classes, l2) => {
    const network = new ResidualNetwork(madeUp(7, 3, classes), l2, { width: 5, depth });
    const batch = { rows: Int32Array.of(0, 2, 3, 6, 2), count: 5 };
    const w = startWeights(network.shape, 3).map((value, i) => 1.5 * value + 0.1 * ((i % 5) - 2));
    const g = new Float64Array(network.size);
    network.gradient(w, batch, g);
    const size = Math.sqrt(g.reduce((sum, value) => sum + value * value, 0));
    const step = 1e-5;
    g.forEach((found, i) => {
      const at = (change: number) => network.value(w.with(i, (w[i] ?? 0) + change), batch);
      // Of fourth order, so that what is compared is not the error of the difference.
      const slope = (8 * (at(step) - at(-step)) - (at(2 * step) - at(-2 * step))) / (12 * step);
      expect(Math.abs(slope - found)).toBeLessThan(1e-6 * Math.max(Math.abs(found), 1e-3 * size));
    });
  });

  it("leaves the penalty out where it is told to", () => {
    const network = new ResidualNetwork(madeUp(6, 2, 3), 0.5, { width: 3, depth: 2 });
    const w = startWeights(network.shape, 1);
    const [all, alone] = [new Float64Array(network.size), new Float64Array(network.size)];
    network.gradient(w, wholeOf(network.examples), all);
    network.gradient(w, wholeOf(network.examples), alone, 0);
    all.forEach((value, i) => expect(value).toBeCloseTo((alone[i] ?? 0) + 0.5 * (w[i] ?? 0), 14));
  });
});

describe("beliefs after each layer", () => {
  it("are those that were worked out, and so are steps, bounds and certificates", () => {
    const { x, W, b, head, headBias, label, path } = worked;
    const examples = {
      rows: 1,
      width: 3,
      classes: 3,
      x: Float64Array.of(...x, 1),
      labels: Uint8Array.of(label),
    };
    const network = new ResidualNetwork(examples, 0, { width: 2, depth: 2 });
    const w = Float64Array.from([
      ...W.flatMap((matrix, l) => matrix.flatMap((row, i) => [...row, b[l]?.[i] ?? NaN])),
      ...head.flatMap((row, i) => [...row, headBias[i] ?? NaN]),
    ]);
    expect(w).toHaveLength(network.size);
    const z = new Float64Array(9);
    network.pathInto(w, 0, z);
    path.forEach(({ p, etaMirror, bound, certified }, l) => {
      const belief = z.slice(3 * l, 3 * l + 3);
      beliefs(belief, 0, 3);
      p.forEach((share, c) => expect(belief[c]).toBeCloseTo(share, 13));
      if (l === 0) return;
      const before = z.slice(3 * l - 3, 3 * l);
      const change = before.map((logit, c) => (z[3 * l + c] ?? NaN) - logit);
      beliefs(before, 0, 3);
      expect(effectiveStep(before, change, label)).toBeCloseTo(etaMirror ?? NaN, 13);
      expect(etaMax(before)).toBeCloseTo(bound ?? NaN, 14);
      expect(before[label]).toBeCloseTo(certified ?? NaN, 13);
    });
    const last = new Float64Array(3);
    network.logitsInto(w, wholeOf(examples), last);
    expect(last).toEqual(z.slice(6));
  });
});

describe("the start", () => {
  const shape = { width: 16, depth: 4, classes: 3 };
  it("is a function of the seed, with a variance of one over what a row is multiplied with", () => {
    const [one, same, other] = [7, 7, 8].map((seed) => startWeights(shape, seed));
    expect(one).toEqual(same);
    expect(one).not.toEqual(other);
    const { layers, head } = networkPlaces(shape);
    const hidden = Array.from(one ?? []).slice(layers[0], head);
    const biases = hidden.filter((_, i) => i % 17 === 16);
    expect(new Set(biases)).toEqual(new Set([0]));
    const square = hidden.reduce((sum, value) => sum + value * value, 0) / (hidden.length - biases.length);
    expect(square * 16).toBeGreaterThan(0.9);
    expect(square * 16).toBeLessThan(1.1);
  });
});

describe("methods", () => {
  it.each(METHOD_KINDS.filter(trainsAny))("%s lowers the objective", (kind) => {
    const network = new ResidualNetwork(madeUp(12, 3, 3), 1e-3, { width: 4, depth: 2 });
    const batch = wholeOf(network.examples);
    const w = startWeights(network.shape, 5);
    const g = new Float64Array(network.size);
    const spec = kind === "hypentropy" ? { kind, beta: 1 } : kind === "pNorm" ? { kind, p: 1.5 } : { kind };
    const method = createMethod(spec as Parameters<typeof createMethod>[0], network.size, { least: 0 });
    const before = network.value(w, batch);
    for (let t = 0; t < 30; t++) {
      network.gradient(w, batch, g);
      method.step({ model: network, w, batch, g }, lengthOf(0.01, 1));
    }
    expect(network.value(w, batch)).toBeLessThan(before);
  });

  it("that need a Hessian say that there is none", () => {
    const network = new ResidualNetwork(madeUp(4, 2, 2), 1e-3, { width: 2, depth: 1 });
    const w = startWeights(network.shape, 5);
    const method = createMethod({ kind: "naturalGradient" }, network.size, { least: 0 });
    const at = { model: network, w, batch: wholeOf(network.examples), g: new Float64Array(network.size) };
    expect(() => method.step(at, lengthOf(0.1, 1))).toThrow("no Hessian");
  });
});
