import { describe, expect, it } from "vitest";
import { plainText, rich, richWidth, textWidth } from "../../src/charts/text/measure";

describe("text widths", () => {
  it("grow with the text and the size", () => {
    expect(textWidth("", "sans", 12)).toBe(0);
    expect(textWidth("bound", "sansBold", 24)).toBeCloseTo(2 * textWidth("bound", "sansBold", 12), 9);
    expect(textWidth("bound", "sansBold", 12)).toBeGreaterThan(textWidth("bound", "sans", 12));
  });
  it("know every character that figures use", () => {
    const used = Array.from("η₁₂μαλ−×·²⁻⁵→∞≤≥Σ‖0123456789().,%");
    expect(used.filter((char) => textWidth(char, "sans", 100) === 90)).toEqual([]);
  });
  it("give all digits the same width", () => {
    expect(new Set(Array.from("0123456789").map((digit) => textWidth(digit, "sans", 10))).size).toBe(1);
  });
});

describe("rich", () => {
  it("raises and lowers what is in braces", () => {
    expect(rich("η_{max} = 10^{−3}")).toEqual([
      { text: "η" },
      { text: "max", shift: "sub" },
      { text: " = 10" },
      { text: "−3", shift: "sup" },
    ]);
    expect(plainText(rich("η_{max}"))).toBe("ηmax");
  });
  it("measures shifted runs smaller", () => {
    expect(richWidth(rich("η_{max}"), "sans", 12)).toBeLessThan(textWidth("ηmax", "sans", 12));
  });
});
