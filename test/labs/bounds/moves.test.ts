import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beliefProblem } from "../../../src/param/belief";
import {
  addClass,
  inTriangle,
  massAt,
  massAtLogit,
  moveAlong,
  nudgeTriangle,
  removeClass,
  setEntry,
  shorten,
} from "../../../src/labs/bounds/moves";
import { withBelief, DEFAULTS } from "../../../src/labs/bounds/defaults";

/** Beliefs of 2 … 12 classes, also very near to faces. */
const belief = fc
  .array(
    fc.oneof(fc.double({ min: 0.01, max: 1, noNaN: true }), fc.double({ min: 1e-9, max: 1e-6, noNaN: true })),
    {
      minLength: 2,
      maxLength: 12,
    },
  )
  .map((weights) => {
    const total = weights.reduce((a, b) => a + b, 0);
    return weights.map((x) => x / total);
  });
const valid = (p: readonly number[]): void => {
  expect(beliefProblem(p, 12)).toBeNull();
};

describe("moving a belief", () => {
  it("gives a belief again, whatever is dragged where", () => {
    fc.assert(
      fc.property(belief, fc.nat(11), fc.double({ min: -0.5, max: 1.5, noNaN: true }), (p, i, x) => {
        const along = (i % p.length) + 1;
        valid(moveAlong(p, along, massAt(x)));
        valid(setEntry(p, along - 1, massAt(x).x));
      }),
    );
  });

  it("gives a belief again on the log-odds axis, down to masses of 1e-12", () => {
    fc.assert(
      fc.property(belief, fc.double({ min: -27.6, max: 27.6, noNaN: true }), (p, u) =>
        valid(moveAlong(p, 1, massAtLogit(u))),
      ),
    );
  });

  it("keeps the proportions of the others to four digits", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 0.9, noNaN: true }), (x) => {
        const [, b = 1, c = 1] = moveAlong([0.5, 0.3, 0.2], 1, massAt(x));
        expect(b / c).toBeCloseTo(1.5, 1);
      }),
    );
  });

  it("keeps numbers short: two classes never show 0.6799999999999999", () => {
    for (let n = 1; n < 1000; n++)
      for (const x of moveAlong([0.5, 0.5], 1, massAt(n / 1000)))
        expect(String(x).length).toBeLessThanOrEqual(5);
  });

  it("adds and removes classes", () => {
    fc.assert(
      fc.property(belief, (p) => {
        valid(addClass(p).length <= 12 ? addClass(p) : p);
        if (p.length > 2) valid(removeClass(p, p.length - 1));
      }),
    );
    expect(addClass([0.5, 0.5])).toEqual([0.3334, 0.3333, 0.3333]);
    expect(removeClass([0.5, 0.3, 0.2], 2)).toEqual([0.625, 0.375]);
  });

  it("shortens without moving an entry by more than its third digit", () => {
    fc.assert(
      fc.property(belief, (p) => {
        const short = shorten(p);
        valid(short);
        short.forEach((x, i) =>
          expect(Math.abs(x - (p[i] ?? 0))).toBeLessThanOrEqual(0.02 * (p[i] ?? 0) + 2e-4),
        );
      }),
    );
  });
});

describe("the triangle", () => {
  it("takes any pixel, inside or outside", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -2, max: 3, noNaN: true }),
        fc.double({ min: -2, max: 3, noNaN: true }),
        (b, c) => valid(inTriangle([1 - b - c, b, c])),
      ),
    );
  });
  it("moves along the directions of the simplex by keys", () => {
    expect(nudgeTriangle([0.5, 0.3, 0.2], 1, 0)).toEqual([0.49, 0.31, 0.2]);
    expect(nudgeTriangle([0.5, 0.3, 0.2], 0, 10)).toEqual([0.45, 0.25, 0.3]);
  });
});

describe("a belief with another number of classes", () => {
  const params = { ...DEFAULTS, p: [0.5, 0.3, 0.2], target: [0.2, 0.2, 0.6], along: 3 };
  it("takes the target and the slice along", () => {
    expect(withBelief(params, [0.6, 0.4], 2)).toEqual({ p: [0.6, 0.4], along: 2, target: [0.5, 0.5] });
    expect(withBelief(params, [0.6, 0.4], 0)).toEqual({ p: [0.6, 0.4], along: 2, target: [0.25, 0.75] });
    expect(withBelief(params, [0.25, 0.25, 0.25, 0.25])).toMatchObject({
      along: 3,
      target: expect.objectContaining({ length: 4 }),
    });
  });
  it("falls back to a uniform target when classes came and went at once", () => {
    expect(withBelief(params, [0.2, 0.2, 0.2, 0.2, 0.2])).toMatchObject({ target: "uniform" });
  });
});

it("moves class 3 and class 2 − class 1 with the arrow, never against it", () => {
  const weights = fc.tuple(...[0, 1, 2].map(() => fc.double({ min: 1e-9, max: 1, noNaN: true })));
  fc.assert(
    fc.property(weights, fc.constantFrom(-10, -1, 1, 10), (w, by) => {
      const total = w.reduce((a, b) => a + b, 0);
      const p = w.map((x) => x / total);
      const [up, side] = [nudgeTriangle(p, 0, by), nudgeTriangle(p, by, 0)];
      const across = (q: readonly number[]) => (q[1] ?? 0) - (q[0] ?? 0);
      expect(Math.sign(by) * ((up[2] ?? 0) - (p[2] ?? 0))).toBeGreaterThanOrEqual(0);
      expect(Math.sign(by) * (across(side) - across(p))).toBeGreaterThanOrEqual(0);
    }),
  );
});
