import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crossEntropyMirrorStep, entropyMirrorStep } from "../../src/core/mirrorStep";
import { clampInterior } from "../../src/core/clamp";

/** Entries between 1e-300 and 1 with uniform exponent, so that faces are common. */
const weight = fc.oneof(
  fc.double({ min: 1e-300, max: 1, noNaN: true }),
  fc.double({ min: -690, max: 0, noNaN: true }).map((x) => Math.max(1e-300, Math.exp(x))),
  fc.constantFrom(1e-300, 1e-12, 0.25, 1),
);
const step = fc.oneof(
  fc.double({ min: 1e-6, max: 10, noNaN: true }),
  fc.double({ min: Number.MIN_VALUE, max: Number.MAX_VALUE, noNaN: true }),
);
const classes = fc.integer({ min: 1, max: 80 });
const entries = (n: number, entry: fc.Arbitrary<number>) =>
  fc.array(entry, { minLength: n, maxLength: n }).map((list) => Float64Array.from(list));
const simplex = (n: number, entry: fc.Arbitrary<number>) =>
  entries(n, entry).map((p) => p.map((x) => Math.max(1e-300, x / total(p))));
const problem = fc
  .oneof(fc.constant(3), classes)
  .chain((n) =>
    fc.record({ p: simplex(n, weight), q: simplex(n, fc.oneof(weight, fc.constant(0.5))), eta: step }),
  );
const tame = fc.integer({ min: 1, max: 12 }).chain((n) =>
  fc.record({
    p: simplex(n, fc.double({ min: 0.01, max: 1, noNaN: true })),
    g: entries(n, fc.double({ min: -30, max: 30, noNaN: true })),
    eta: fc.double({ min: 0.001, max: 3, noNaN: true }),
  }),
);

function total(p: Float64Array): number {
  return p.reduce((sum, x) => sum + x, 0);
}

function stepped(p: Float64Array, g: Float64Array, eta: number): Float64Array {
  const out = new Float64Array(p.length);
  entropyMirrorStep(p, g, eta, out);
  return out;
}

function steppedTo(p: Float64Array, q: Float64Array, eta: number): Float64Array {
  const out = new Float64Array(p.length);
  crossEntropyMirrorStep(p, q, eta, out);
  return out;
}

describe("the entropy mirror step", () => {
  it("stays on the simplex for any belief above 1e-300 and any finite step", () => {
    fc.assert(
      fc.property(problem, ({ p, q, eta }) => {
        const out = steppedTo(p, q, eta);
        expect(Math.min(...out)).toBeGreaterThanOrEqual(0);
        expect(Math.abs(total(out) - 1)).toBeLessThanOrEqual(1e-14);
      }),
      { numRuns: 1000 },
    );
  });

  it("gives the same bits fused with the cross-entropy's gradient and apart from it", () => {
    fc.assert(
      fc.property(problem, ({ p, q, eta }) => {
        const gradient = p.map((x, i) => -((q[i] ?? NaN) / x));
        expect(steppedTo(p, q, eta)).toEqual(stepped(p, gradient, eta));
      }),
      { numRuns: 1000 },
    );
  });

  it("is not changed in any bit by a class of weight 1e-300 that is not aimed at", () => {
    fc.assert(
      fc.property(simplex(3, weight), simplex(3, weight), step, (p, q, eta) => {
        const spectator = steppedTo(Float64Array.of(...p, 1e-300), Float64Array.of(...q, 0), eta);
        fc.pre(p.every((x) => x > 1e-280));
        expect(steppedTo(p, q, eta)).toEqual(spectator.subarray(0, 3));
      }),
      { numRuns: 1000 },
    );
  });

  it("may write over the belief, the gradient or the target", () => {
    fc.assert(
      fc.property(problem, ({ p, q, eta }) => {
        const expected = steppedTo(p, q, eta);
        const gradient = p.map((x, i) => -((q[i] ?? NaN) / x));
        const [belief, target, other] = [p.slice(), q.slice(), p.slice()];
        crossEntropyMirrorStep(belief, q, eta, belief);
        crossEntropyMirrorStep(p, target, eta, target);
        entropyMirrorStep(other, gradient, eta, other);
        entropyMirrorStep(p, gradient, eta, gradient);
        for (const result of [belief, target, other, gradient]) expect(result).toEqual(expected);
      }),
    );
  });

  it("is p_i exp(−η g_i) over the sum, entry by entry", () => {
    fc.assert(
      fc.property(tame, ({ p, g, eta }) => {
        const plain = p.map((x, i) => x * Math.exp(-eta * (g[i] ?? NaN)));
        const sum = total(plain);
        stepped(p, g, eta).forEach((x, i) => expect(x / ((plain[i] ?? NaN) / sum)).toBeCloseTo(1, 12));
      }),
    );
  });

  it("does not see a constant added to the gradient", () => {
    fc.assert(
      fc.property(tame, fc.integer({ min: -100, max: 100 }), ({ p, g, eta }, shift) => {
        const moved = stepped(
          p,
          g.map((x) => x + shift),
          eta,
        );
        stepped(p, g, eta).forEach((x, i) => expect((moved[i] ?? NaN) / x).toBeCloseTo(1, 11));
      }),
    );
  });

  it("commutes with reversing the classes, to rounding", () => {
    fc.assert(
      fc.property(tame, ({ p, g, eta }) => {
        const there = stepped(p, g, eta).toReversed();
        stepped(p.toReversed(), g.toReversed(), eta).forEach((x, i) =>
          expect(Math.abs(x - (there[i] ?? NaN))).toBeLessThanOrEqual(4e-15 * x),
        );
      }),
    );
  });

  it("leaves the target where it is", () => {
    fc.assert(
      fc.property(simplex(5, fc.double({ min: 1e-6, max: 1, noNaN: true })), step, (q, eta) => {
        fc.pre(eta < 10);
        steppedTo(q, q, eta).forEach((x, i) => expect(x / (q[i] ?? NaN)).toBeCloseTo(1, 12));
      }),
    );
  });

  it("lets the maximal exponents win, in proportion, when η g overflows", () => {
    const belief = Float64Array.of(0.1, 0.3, 0.6, 1e-300);
    expect([...stepped(belief, Float64Array.of(-1e10, -1e10, 0, 0), 1e300)]).toEqual([0.25, 0.75, 0, 0]);
    expect([...stepped(belief.subarray(0, 3), Float64Array.of(1e10, 0, 1e10), 1e300)]).toEqual([0, 1, 0]);
    expect([...stepped(Float64Array.of(0.25, 0.75), Float64Array.of(1e10, 2e10), 1e300)]).toEqual([
      0.25, 0.75,
    ]);
    const [winner, loser] = steppedTo(Float64Array.of(1e-300, 1), Float64Array.of(1, 0), 1e308);
    expect(winner).toBeCloseTo(1, 15);
    expect(loser).toBe(0);
  });

  it("maps a single class to 1", () => {
    expect([...stepped(Float64Array.of(0.3), Float64Array.of(5), 2)]).toEqual([1]);
  });
});

describe("the interior clamp", () => {
  it("keeps the bits of a belief that has no entry below the floor", () => {
    const p = Float64Array.of(1e-12, 0.3, 0.6, 0.2);
    expect(clampInterior(p, 1e-12)).toBe(false);
    expect([...p]).toEqual([1e-12, 0.3, 0.6, 0.2]);
  });

  it("lifts every entry to the floor and normalises, and says so", () => {
    const p = Float64Array.of(0, 0.25, 0.75, 1e-14);
    expect(clampInterior(p, 1e-12)).toBe(true);
    expect(total(p)).toBeCloseTo(1, 15);
    expect(p[0]).toBe(p[3]);
    expect(p[0]).toBeCloseTo(1e-12, 23);
    expect((p[2] ?? NaN) / (p[1] ?? NaN)).toBeCloseTo(3, 14);
  });

  it("acts exactly when some entry is below the floor, and returns to the simplex", () => {
    fc.assert(
      fc.property(
        classes.chain((n) => simplex(n, weight)),
        fc.constantFrom(1e-12, 1e-6, 1e-3),
        (p, floor) => {
          const below = p.some((x) => x < floor);
          expect(clampInterior(p, floor)).toBe(below);
          expect(!below || Math.abs(total(p) - 1) <= 1e-14).toBe(true);
        },
      ),
    );
  });
});
