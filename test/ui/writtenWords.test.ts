/** @file Formulas in lines of plain text. */
import { expect, it } from "vitest";
import { writtenWords } from "../../src/ui/writtenWords";

it.each([
  ["*h* ≤ *h*^{*} in all", "h ≤ h^* in all"],
  ["*D*_KL(q‖p) below *η*_max", "D_KL(q‖p) below η_max"],
  ["at most e^{−η} of 10^{−3}", "at most e^(−η) of 10^(−3)"],
  ["EG^{±}, x^{2}, p_{i}", "EG^±, x^2, p_i"],
  ["\u2068a_b *c*\u2069 is a\nname", "a_b *c* is a name"],
  ["*η*\u00a0=\u00a0#0, !1", "η = 0.5, 7"],
])("%s", (text, line) => {
  expect(writtenWords(text, ["0.5", "7"])).toBe(line);
});
