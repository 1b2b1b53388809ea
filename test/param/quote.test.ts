import { expect, it } from "vitest";
import { quote } from "../../src/param/text";

it("a bad value is quoted in at most 48 characters, always closed as it was opened", () => {
  expect(quote("a".repeat(46))).toBe(`"${"a".repeat(46)}"`);
  for (const [value, open, close] of [
    ["a".repeat(47), '"', '…"'],
    ["a".repeat(5000), '"', '…"'],
    [Array.from({ length: 99 }, (_, i) => i), "[", "…]"],
    [{ label: "b".repeat(99) }, "{", "…}"],
    ["🌧".repeat(99), '"', '…"'],
  ] as const) {
    const quoted = quote(value);
    expect(quoted.length).toBeLessThanOrEqual(48);
    expect(quoted.startsWith(open) && quoted.endsWith(close)).toBe(true);
    expect(() => encodeURIComponent(quoted)).not.toThrow();
  }
});
