import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formatExactly,
  formatNumber,
  formatShare,
  fullPrecision,
  parseNumber,
  twoReadings,
} from "../../src/ui/number";

it("a share near 1 is told by what is left of it", () => {
  const told = [0.32, 0.999, 1, 2e-6].map((share) => formatShare(share));
  expect(told).toEqual(["0.32", "0.999", "1", "2 × 10⁻⁶"]);
  expect(formatShare(1 - 2e-6, 2e-6)).toBe("1 − 2 × 10⁻⁶");
  expect(formatShare(1, 1e-300)).toBe("1 − 1 × 10⁻³⁰⁰");
});

describe("formatNumber", () => {
  it.each([
    [0, "0"],
    [0.32, "0.32"],
    [1, "1"],
    [0.08997, "0.0900"],
    [-1.16015625, "−1.16"],
    [3.125, "3.13"],
    [1234.5, "1235"],
    [0.000_012_34, "1.23 × 10⁻⁵"],
    [1e-300, "1 × 10⁻³⁰⁰"],
    [2.5e9, "2.5 × 10⁹"],
    [Infinity, "∞"],
    [-Infinity, "−∞"],
  ])("writes %f as %s", (value, text) => expect(formatNumber(value)).toBe(text));

  it("writes whole what somebody typed", () => {
    const values = [1000.5, -1, 20_000, 0.1 + 0.2, 1e-310];
    expect(values.map(formatExactly)).toEqual(["1000.5", "−1", "20000", "0.30000000000000004", "1 × 10⁻³¹⁰"]);
  });

  it("never shows NaN", () => expect(formatNumber(Number.NaN)).not.toMatch(/nan/i));

  it("is within half a unit of its last digit", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-12, max: 1e12, noNaN: true }),
        fc.integer({ min: 2, max: 6 }),
        (value, digits) => {
          const read = parseNumber(formatNumber(value, digits));
          expect(Math.abs(read - value)).toBeLessThanOrEqual(0.5000001 * 10 ** (1 - digits) * value);
        },
      ),
    );
  });
});

describe("parseNumber", () => {
  it.each([
    ["0.25", 0.25],
    ["0,25", 0.25],
    [" ,5 ", 0.5],
    ["1e-3", 0.001],
    ["−2", -2],
    ["1.4 × 10⁻⁵", 1.4e-5],
    ["3·10^-2", 0.03],
    ["25 %", 0.25],
    ["12,5%", 0.125],
    ["1 000", 1000],
    ["1\u202f000\u202f000", 1e6],
    ["1\u00a0234,5", 1234.5],
    ["1'000", 1000],
    ["1’000.5", 1000.5],
    ["1_000", 1000],
    ["1,234,567", 1234567],
    ["1,234.5", 1234.5],
    ["1.234.567,5", 1234567.5],
    ["0,125", 0.125],
    ["1,2345", 1.2345],
    ["1.234", 1.234],
    ["1.000", 1],
    ["1,00", 1],
    ["1 000,25", 1000.25],
    ["1.000,25", 1000.25],
    ["0,0000", 0],
    ["3 · 10-2", 0.03],
  ])("reads %s", (text, value) => expect(parseNumber(text)).toBeCloseTo(value, 15));

  it.each([
    "",
    "abc",
    "0x10",
    "1,2,3",
    "1.2.3",
    "--1",
    "Infinity",
    "NaN",
    "20,000",
    "1,000",
    "−20,500",
    "1 00",
    "1 0000",
    "10 20",
    "1,0000",
    "10,000000",
    "1 000,000",
    "− 20,000",
    "1,500e3",
    "1,500 × 10⁻³",
    "1,500 %",
    "0 125",
    "0'125",
    "0_125",
    "0,125,000",
    "0.125.000",
    "1,23,456",
    "1__000",
    "1, 000",
    "2*100",
    "2 * 10 5",
  ])("refuses “%s”", (text) => expect(parseNumber(text)).toBeNaN());

  it.each([
    ["20,000", false, ["20000", "20"]],
    ["−1,250", false, ["-1250", "-1.25"]],
    ["20.000", true, ["20000", "20"]],
    ["20.000", false, null],
    ["0,125", false, null],
    ["1,25", true, null],
    ["1,0000", false, ["10000", "1"]],
    ["1.0000", true, ["10000", "1"]],
    ["1.0000", false, null],
    ["1'000.000", true, ["1000000", "1000"]],
    ["− 1,250", false, ["-1250", "-1.25"]],
    ["1,500e3", false, ["1500e3", "1.5e3"]],
    ["1,500 × 10⁻³", false, ["1500 × 10⁻³", "1.5 × 10⁻³"]],
    ["1,500 %", false, ["1500 %", "1.5 %"]],
    ["1234,567", false, null],
  ])("says what “%s” can mean where it can mean two numbers (whole: %s)", (text, whole, readings) =>
    expect(twoReadings(text, whole)).toEqual(readings),
  );

  it("takes what it asks for, as it asks for it", () => {
    for (const text of ["20,000", "1,0000", "− 1,250", "1,500e3", "1,500 × 10⁻³", "1,500 %"])
      for (const reading of twoReadings(text) ?? []) {
        expect(twoReadings(reading, true)).toBeNull();
        expect(parseNumber(reading)).not.toBeNaN();
      }
  });

  it("reads back what copying gives, to the bit", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(parseNumber(fullPrecision(value)) === value).toBe(true);
      }),
    );
  });
});
