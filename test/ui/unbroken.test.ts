import { expect, it } from "vitest";
import { formatNumber } from "../../src/ui/number";
import { unbroken } from "../../src/ui/unbroken";

it("parts no value from its sign, and no number in itself", () => {
  const parts = (text: string) => unbroken(text).split(" ");
  expect(parts(`D = ${formatNumber(1.05e-5)} and 28 × the bound`)).toHaveLength(5);
  expect(unbroken("max|p\u00a0−\u00a0q| = 0.0014")).toBe("max|p\u00a0−\u00a0q|\u2060\u00a0=\u00a00.0014");
  expect(parts("the balls D(y, x) ≤ r and p ∝ q of (x, y)")).toHaveLength(8);
  expect(parts("while 2μ − ηL² > 0, and η ≥ 1")).toHaveLength(6);
  expect(parts("by belief (x, 1 − x) the step")).toHaveLength(6);
  expect(parts("0.0509 [−0.220, 0.322] (95 %): by |1 − λ| or 1/(1 + λ), √(n + 1)")).toHaveLength(9);
  for (const value of [1.5e7, 2e10, -3e-12]) expect(parts(formatNumber(value))).toHaveLength(1);
});
