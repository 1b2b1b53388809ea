import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createObjective, dimensionOf, EXAMPLES } from "../../src/core/objective";
import { aimedObjectives } from "../../src/core/objective/aimed";
import { at, belief, beliefOf, tameBeliefOf, tamePair } from "../support/beliefs";

const filled = (n: number, write: (out: Float64Array) => void): Float64Array => {
  const out = new Float64Array(n);
  write(out);
  return out;
};
const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, x, i) => sum + x * at(b, i), 0);
const times = (m: Float64Array, v: Float64Array) =>
  v.map((_, i) => dot(m.subarray(i * v.length, (i + 1) * v.length), v));
const minus = (y: Float64Array, x: Float64Array) => y.map((value, i) => value - at(x, i));
const size = (v: Float64Array) => v.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
const named = EXAMPLES.map((spec) => ({ name: JSON.stringify(spec).slice(0, 60), spec }));

describe.each(named)("objective $name", ({ spec }) => {
  const f = createObjective(spec);
  const n = f.dimension;
  const gradient = (x: Float64Array) => filled(n, (out) => f.gradient(x, out));
  const hessian = (x: Float64Array) => filled(n * n, (out) => f.hessian(x, out));
  /** Where every objective is defined, and a direction. */
  const point = fc.record({ x: tameBeliefOf(n), y: tameBeliefOf(n) });
  const law = (property: fc.IProperty<[{ x: Float64Array; y: Float64Array }]>) =>
    fc.assert(property, { numRuns: 60 });

  it("has as many coordinates as its spec says", () => {
    expect(dimensionOf(spec)).toBe(n);
  });

  it("has the gradient that differences of values see, and the Hessian that differences of gradients see", () => {
    law(
      fc.property(point, ({ x, y }) => {
        const h = 1e-4;
        const v = minus(y, x).map((value, i) => value * at(x, i));
        const moved = (sign: number) => x.map((value, i) => value + sign * h * at(v, i));
        const rise = (f.value(moved(1)) - f.value(moved(-1))) / (2 * h);
        const slope = dot(gradient(x), v);
        const scale = 1 + Math.abs(f.value(x)) + size(gradient(x));
        expect(Math.abs(rise - slope)).toBeLessThan(1e-7 * scale);
        const [up, down] = [gradient(moved(1)), gradient(moved(-1))];
        const turn = up.map((value, i) => (value - at(down, i)) / (2 * h));
        expect(size(minus(turn, times(hessian(x), v)))).toBeLessThan(1e-6 * (scale + size(hessian(x))));
      }),
    );
  });

  it("has a symmetric Hessian that nothing bends below, and the matrix above it that it names", () => {
    law(
      fc.property(point, ({ x, y }) => {
        const [m, v] = [hessian(x), minus(y, x)];
        for (let i = 0; i < n; i++)
          for (let j = 0; j < n; j++) expect(at(m, i * n + j)).toBe(at(m, j * n + i));
        const bend = dot(v, times(m, v));
        const rounding = 1e-14 * size(m);
        expect(bend).toBeGreaterThanOrEqual(-rounding);
        const { above } = f;
        if (above === null) return;
        const most = filled(n * n, above);
        expect(dot(v, times(most, v))).toBeGreaterThanOrEqual(bend - rounding);
        expect(f.isQuadratic && size(minus(most, m)) > 0).toBe(false);
      }),
    );
  });

  it("has the divergence f(y) − f(x) − ⟨∇f(x), y − x⟩ ≥ 0", () => {
    law(
      fc.property(point, ({ x, y }) => {
        const along = dot(gradient(x), minus(y, x));
        const terms = Math.abs(f.value(y)) + Math.abs(f.value(x)) + Math.abs(along) + size(gradient(x));
        const divergence = f.divergence(y, x);
        expect(divergence).toBeGreaterThanOrEqual(0);
        expect(Math.abs(divergence - (f.value(y) - f.value(x) - along))).toBeLessThan(1e-14 * (1 + terms));
        expect(f.divergence(x, x)).toBe(0);
      }),
    );
  });

  it("has the divergence ½⟨v, ∇²f v⟩ of a short way, whose values have no digit left", () => {
    law(
      fc.property(point, ({ x, y }) => {
        const near = x.map((value, i) => value + 1e-9 * (at(y, i) - value));
        const v = minus(near, x);
        const half = dot(v, times(hessian(x), v)) / 2;
        const scale = (size(hessian(x)) * dot(v, v)) / 2;
        expect(Math.abs(f.divergence(near, x) - half)).toBeLessThanOrEqual(1e-5 * scale);
      }),
    );
  });

  it("is the mean of its rows", () => {
    law(
      fc.property(point, ({ x }) => {
        const { count, gradient: ofRow, hessian: hessianOfRow } = f.rows;
        const [slopes, bends] = [new Float64Array(n), new Float64Array(n * n)];
        const scale = { slope: size(gradient(x)), bend: size(hessian(x)) };
        for (let row = 0; row < count; row++) {
          const slope = filled(n, (out) => ofRow(row, x, out));
          const bend = filled(n * n, (out) => hessianOfRow?.(row, out));
          scale.slope = Math.max(scale.slope, size(slope));
          scale.bend = Math.max(scale.bend, size(bend));
          for (let i = 0; i < n; i++) slopes[i] = at(slopes, i) + at(slope, i) / count;
          for (let k = 0; k < n * n; k++) bends[k] = at(bends, k) + at(bend, k) / count;
        }
        const whole = hessianOfRow === undefined ? bends : hessian(x);
        expect(size(minus(slopes, gradient(x)))).toBeLessThanOrEqual(1e-14 * scale.slope);
        expect(size(minus(bends, whole))).toBeLessThanOrEqual(1e-14 * scale.bend);
      }),
    );
  });

  it("is defined on the simplex, and has the value of its logarithms", () => {
    law(
      fc.property(point, ({ x }) => {
        expect(f.undefinedAt(x)).toBe(-1);
        if (f.valueOfLogs === undefined) return;
        expect(f.valueOfLogs(x.map(Math.log))).toBeCloseTo(f.value(x), 12);
      }),
    );
  });

  it("is the same function near a point", () => {
    law(
      fc.property(point, ({ x, y }) => {
        const near = createObjective(spec, { point: y, isMinimum: false });
        const slope = gradient(x);
        const scale = 1 + size(slope) + size(hessian(x)) + Math.abs(f.value(x));
        expect(
          size(
            minus(
              filled(n, (out) => near.gradient(x, out)),
              slope,
            ),
          ),
        ).toBeLessThan(1e-14 * scale);
        expect(Math.abs(near.value(x) - f.value(x))).toBeLessThan(1e-14 * scale);
      }),
    );
  });
});

describe.each(named.filter(({ spec }) => ["quadratic", "system", "leastSquares"].includes(spec.kind)))(
  "objective $name near a minimum that it is told",
  ({ spec }) => {
    it("keeps the digits of its gradient", () => {
      const n = dimensionOf(spec);
      fc.assert(
        fc.property(tameBeliefOf(n), tameBeliefOf(n), (z, y) => {
          const f = createObjective(spec, { point: z, isMinimum: true });
          const x = z.map((value, i) => value + 1e-9 * (at(y, i) - value));
          const v = minus(x, z);
          const bend = filled(n * n, (out) => f.hessian(z, out));
          const slope = filled(n, (out) => f.gradient(x, out));
          expect(size(minus(slope, times(bend, v)))).toBeLessThanOrEqual(1e-14 * size(bend) * size(v));
        }),
      );
    });
  },
);

describe.each(Object.entries(aimedObjectives))("objective %s with another vector every time", (_, f) => {
  it("may write the gradient over the point", () => {
    const twoPoints = fc.record({ x: beliefOf(3), q: beliefOf(3) });
    fc.assert(
      fc.property(twoPoints, ({ x, q }) => {
        const apart = filled(3, (out) => f.gradient(x, q, out));
        f.gradient(x, q, x);
        expect(x).toEqual(apart);
      }),
    );
  });
});

describe("what has a target", () => {
  it.each(["crossEntropy", "squaredDistance"] as const)("is least there: %s", (kind) => {
    const { value } = aimedObjectives[kind];
    fc.assert(
      fc.property(tamePair, ({ p, q }) => {
        expect(value(q, q)).toBeLessThanOrEqual(value(p, q) * (1 + 1e-14));
      }),
    );
  });
});

describe("cross-entropy", () => {
  const { value, gradient, undefinedAt } = aimedObjectives.crossEntropy;

  it("obeys 0 ln 0 = 0 and is infinite where the belief has nothing of what the target has", () => {
    expect(value(belief(0, 1), belief(0, 1))).toBe(0);
    expect(value(belief(0, 1), belief(0.5, 0.5))).toBe(Infinity);
  });

  it("does not look at a class that the target leaves out, even below 0", () => {
    const q = belief(0, 0.5, 0.5);
    expect(filled(3, (out) => gradient(belief(0, 0.5, 0.5), q, out))).toEqual(belief(0, -1, -1));
    expect(undefinedAt(belief(-1, 1, 1), q)).toBe(-1);
    expect(undefinedAt(belief(-1, 0, -1), q)).toBe(2);
  });
});

describe("the loss of a logistic regression", () => {
  const one = (label: number) =>
    createObjective({ kind: "logistic", features: [[1]], labels: [label], l2: 0 });

  it("bends by e^s (e^d − 1 − d) where an example is all but sure, to the last digits", () => {
    const expected = Math.exp(-40) * (Math.E - 2);
    expect(one(0).divergence(belief(-39), belief(-40)) / expected).toBeCloseTo(1, 14);
    expect(one(1).divergence(belief(39), belief(40)) / expected).toBeCloseTo(1, 14);
  });

  it("is finite however far the step", () => {
    expect(one(0).divergence(belief(1e6), belief(-1e6))).toBe(1e6);
    expect(one(1).divergence(belief(-1e6), belief(1e6))).toBe(1e6);
    expect(one(1).value(belief(-1e6))).toBe(1e6);
    expect(one(1).divergence(belief(5), belief(1e6))).toBeCloseTo(Math.log1p(Math.exp(-5)), 15);
  });
});

describe("losses that come in rounds", () => {
  it("are those of their time, the last of them from then on", () => {
    const rows = [
      [1, 2],
      [3, 4],
    ];
    const f = createObjective({ kind: "losses", rows });
    const losses = (t?: number) => Array.from(filled(2, (out) => f.gradient(belief(0, 0), out, t)));
    expect([losses(), losses(0), losses(1), losses(2), losses(99)]).toEqual([
      rows[0],
      rows[0],
      rows[1],
      rows[1],
      rows[1],
    ]);
    expect(f.value(belief(1, 1), 1)).toBe(7);
  });
});
