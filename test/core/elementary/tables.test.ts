/** @file The tables are computed at load; they must be those of 160 decimal digits, bit for bit. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { multiply, twoProduct, twoSum, type Pair } from "../../../src/core/elementary/pairs";
import { expTable, logTable } from "../../../src/core/elementary/tables";
import recorded from "../../fixtures/elementary/tables.json";

describe("the tables", () => {
  it("of exp hold the powers of 2^(1/128) and what rounding took, in units of 2^-68", () => {
    expect([...expTable]).toEqual(recorded.exp.flatMap(([power = 0, rest = 0]) => [power, rest * 2 ** -68]));
    expect(recorded.exp).toHaveLength(128);
  });

  it("of log hold v, −ln v in two parts and 1/v", () => {
    const rows = recorded.log.flatMap(([v = 0, high = 0, low = 0]) => [
      v * 2 ** -24,
      high * 2 ** -42,
      low * 2 ** -80,
      2 ** 24 / v,
    ]);
    expect([...logTable]).toEqual(rows);
    expect(recorded.log).toHaveLength(128);
  });
});

describe("pairs of doubles", () => {
  const whole = fc.maxSafeInteger();
  const exact = ({ high, low }: Pair) => BigInt(high) + BigInt(low);

  it("add and multiply without error", () => {
    fc.assert(
      fc.property(whole, whole, (a, b) => {
        expect(exact(twoSum(a, b))).toBe(BigInt(a) + BigInt(b));
        expect(exact(twoProduct(a, b))).toBe(BigInt(a) * BigInt(b));
      }),
    );
  });

  it("multiply each other to more than 100 bits", () => {
    const low = fc.maxSafeInteger().map((x) => x * 2 ** -54);
    const pair = fc.tuple(whole, low).map(([a, b]) => twoSum(a, b));
    const scaled = ({ high, low: rest }: Pair) => BigInt(high * 2 ** 300) + BigInt(rest * 2 ** 300);
    fc.assert(
      fc.property(pair, pair, (a, b) => {
        const miss = (scaled(multiply(a, b)) << 300n) - scaled(a) * scaled(b);
        const size = scaled(a) * scaled(b);
        expect((miss < 0n ? -miss : miss) << 100n).toBeLessThanOrEqual(size < 0n ? -size : size);
      }),
    );
  });
});
