import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { etaEntropyAware, etaMax } from "../../../../src/core/bound";
import { boundLevel } from "../../../../src/labs/bounds/run/boundLevel";
import { entropyAwareLevels } from "../../../../src/labs/bounds/run/levels";
import { peak, SADDLE_SLOPE } from "../../../../src/labs/bounds/run/rays";

const beliefs = (polygon: Float64Array) =>
  Array.from({ length: polygon.length / 3 }, (_, i) => polygon.slice(3 * i, 3 * i + 3));

/** Angle around the centre, in the plane of the triangle. */
const angle = (p: Float64Array) => {
  const [, second = NaN, third = NaN] = p;
  return Math.atan2((Math.sqrt(3) / 2) * (third - 1 / 3), second + third / 2 - 0.5);
};

/** Winding of a closed polygon around the centre, in turns. */
function turns(polygon: Float64Array): number {
  const angles = beliefs(polygon).map(angle);
  const steps = angles.map((x, i) => {
    const d = (angles[(i + 1) % angles.length] ?? 0) - x;
    return d - 2 * Math.PI * Math.round(d / (2 * Math.PI));
  });
  return Math.round(steps.reduce((a, b) => a + b) / (2 * Math.PI)) + 0;
}

const largestGap = (polygon: Float64Array) => {
  const points = beliefs(polygon);
  return Math.max(
    ...points.map((p, i) =>
      Math.max(...p.map((x, k) => Math.abs(x - (points[(i + 1) % points.length]?.[k] ?? NaN)))),
    ),
  );
};

test("the saddle of the ridge is its lowest ray", () => {
  const slopes = Array.from({ length: 151 }, (_, k) => -1 + k / 100);
  expect(slopes.filter((m) => peak(m) < peak(SADDLE_SLOPE))).toEqual([]);
});

describe("level curves of the bound", () => {
  it("lie on their level at every vertex and close once around the centre", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 0.6666, noNaN: true }), (level) => {
        const polygon = boundLevel(level);
        for (const p of beliefs(polygon)) {
          expect(p.every((x) => x > 0)).toBe(true);
          expect(p.reduce((a, b) => a + b)).toBeCloseTo(1, 14);
          expect(Math.abs(etaMax(p) / level - 1)).toBeLessThan(1e-12);
        }
        expect(Math.abs(turns(polygon))).toBe(1);
        expect(largestGap(polygon)).toBeLessThan(0.1);
      }),
    );
  });

  it("shrink to the centre and end there", () => {
    expect(boundLevel(2 / 3)).toHaveLength(0);
    expect(boundLevel(0)).toHaveLength(0);
    for (const p of beliefs(boundLevel(2 / 3 - 1e-9))) for (const x of p) expect(x).toBeCloseTo(1 / 3, 8);
  });
});

describe("level curves of the entropy-aware step", () => {
  it.each([0.005, 0.02, 0.05, 0.07])("at %d are an outer and an inner loop", (level) => {
    const loops = entropyAwareLevels(level);
    expect(loops.map((loop) => Math.abs(turns(loop)))).toEqual([1, 1]);
    const [outer, inner] = loops.map((loop) => Math.min(...loop));
    expect(outer).toBeLessThan(inner ?? 0);
  });

  it.each([
    [0.0722, 6],
    [0.075, 3],
    [0.0788, 3],
  ])("at %d are %d islands", (level, count) => {
    const islands = entropyAwareLevels(level);
    expect(islands.map(turns)).toEqual(Array.from({ length: count }, () => 0));
    for (const island of islands) expect(largestGap(island)).toBeLessThan(0.05);
  });

  it("lie on their level at every vertex", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.02, max: 0.0785, noNaN: true }), (level) => {
        for (const p of entropyAwareLevels(level, 8).flatMap(beliefs)) {
          expect(p.reduce((a, b) => a + b)).toBeCloseTo(1, 14);
          expect(Math.abs(etaEntropyAware(p) / level - 1)).toBeLessThan(1e-9);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("are empty above the largest value", () => expect(entropyAwareLevels(0.0789)).toEqual([]));
});
