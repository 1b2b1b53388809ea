import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wilsonInterval } from "../../src/core/wilson";

const counts = fc
  .integer({ min: 1, max: 10_000_000 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

describe("Wilson's interval", () => {
  it("gives the values of the literature", () => {
    const { low, high } = wilsonInterval(15, 148); // Newcombe 1998, table I
    expect(low).toBeCloseTo(0.0624, 4);
    expect(high).toBeCloseTo(0.1605, 4);
    expect(wilsonInterval(0, 20).high).toBeCloseTo(0.1611, 4);
  });

  it("ends where the score test just does not reject", () => {
    fc.assert(
      fc.property(counts, ([k, n]) => {
        const share = k / n;
        for (const p of Object.values(wilsonInterval(k, n)) as number[]) {
          if (p === 0 || p === 1) continue;
          const z = Math.abs(share - p) / Math.sqrt((p * (1 - p)) / n);
          expect(z).toBeCloseTo(1.959963984540054, 5);
        }
      }),
    );
  });

  it("holds the share, stays within [0, 1], and mirrors", () => {
    fc.assert(
      fc.property(counts, ([k, n]) => {
        const { low, high } = wilsonInterval(k, n);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(k / n);
        expect(high).toBeGreaterThanOrEqual(k / n);
        expect(high).toBeLessThanOrEqual(1);
        expect(wilsonInterval(n - k, n).low).toBeCloseTo(1 - high, 12);
      }),
    );
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
    expect(wilsonInterval(0, 7).low).toBe(0);
    expect(wilsonInterval(7, 7).high).toBe(1);
  });
});
