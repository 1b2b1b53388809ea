import { describe, expect, it } from "vitest";
import { createStep, SIMPLEX } from "../../../src/core/mirror/constraint";
import { exactOracle, gaussianOracle, sampleOracle, type Oracle } from "../../../src/core/mirror/oracle";
import { createPotential } from "../../../src/core/mirror/potentials";
import { createLazyStep } from "../../../src/core/mirror/template";
import { createObjective, EXAMPLES } from "../../../src/core/objective";
import { at, belief } from "../../support/beliefs";

const filled = (n: number, write: (out: Float64Array) => void): Float64Array => {
  const out = new Float64Array(n);
  write(out);
  return out;
};
const apart = (a: Float64Array, b: Float64Array) =>
  a.reduce((most, x, i) => Math.max(most, Math.abs(x - at(b, i))), 0);

describe.each(EXAMPLES)("oracles of $kind", (spec) => {
  const f = createObjective(spec);
  const x = belief(0.5, 0.2, 0.3);
  const asked = (oracle: Oracle, t = 0) => filled(3, (out) => oracle(x, t, out));
  const slope = (t: number) => filled(3, (out) => f.gradient(x, out, t));

  it("exact: the gradient at the time of the step", () => {
    for (const t of [0, 1, 7]) expect(asked(exactOracle(f), t)).toEqual(slope(t));
  });

  it("a row drawn: its mean over all rows is the gradient, each equally likely", () => {
    const { count } = f.rows;
    const mean = new Float64Array(3);
    for (let row = 0; row < count; row++)
      for (const place of [1e-9, 1 - 1e-9]) {
        const one = asked(sampleOracle(f, () => (row + place) / count));
        for (let i = 0; i < 3; i++) mean[i] = at(mean, i) + at(one, i) / count / 2;
      }
    expect(apart(mean, slope(0))).toBeLessThan(1e-13);
  });

  it("normal noise: a number for each coordinate in their order, times σ", () => {
    const noise = [0.5, -1, 2];
    const oracle = gaussianOracle(f, 0.25, () => noise.shift() ?? NaN);
    expect(asked(oracle, 3)).toEqual(slope(3).map((value, i) => value + 0.25 * at([0.5, -1, 2], i)));
    expect(noise).toEqual([]);
  });
});

describe("the lazy step of dual averaging", () => {
  const start = belief(1 / 3, 1 / 3, 1 / 3);
  /** Losses 4 × (0, 1, 2), then (2, 1, 0). */
  const losses = (t: number) => (t < 4 ? Float64Array.of(0, 1, 2) : Float64Array.of(2, 1, 0));
  const ends = (kind: "entropy" | "burg" | "euclidean", steps: number) => {
    const step = createStep(createPotential({ kind }), SIMPLEX, 3);
    const lazy = createLazyStep(step, start, new Float64Array(3));
    const [greedily, lazily] = [start.slice(), start.slice()];
    for (let t = 0; t < steps; t++) {
      step(greedily, losses(t), 0.25, greedily);
      lazy(losses(t), 0.25, 1, lazily);
    }
    return { greedily, lazily };
  };

  it.each(["entropy", "burg"] as const)("is the greedy one where no coordinate is cut: %s", (kind) => {
    for (const steps of [3, 7, 10]) {
      const { greedily, lazily } = ends(kind, steps);
      expect(apart(greedily, lazily)).toBeLessThan(1e-14);
    }
  });

  it("remembers what was cut: Euclid’s greedy step is at a corner where the lazy one is back at the start", () => {
    const { greedily, lazily } = ends("euclidean", 8);
    expect(apart(greedily, belief(0, 0, 1))).toBeLessThan(1e-15);
    expect(apart(lazily, start)).toBeLessThan(1e-15);
  });

  it("weighs each direction, and scales their sum", () => {
    const step = createStep(createPotential({ kind: "euclidean" }), { kind: "space" }, 2);
    const lazy = createLazyStep(step, belief(1, 1), new Float64Array(2));
    const x = belief(9, 9);
    lazy(belief(1, 0), 2, 0.5, x);
    expect(x).toEqual(belief(0, 1));
    lazy(belief(0, 4), 0.25, 3, x);
    expect(x).toEqual(belief(-5, -2));
  });
});
