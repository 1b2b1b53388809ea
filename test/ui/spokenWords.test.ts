/** @file Formulas as they are read aloud. */
import { expect, it } from "vitest";
import { spokenWords } from "../../src/ui/spokenWords";

it.each([
  ["*D*_KL(q‖p) below *η*_max", "D KL(q‖p) below η max"],
  ["D_{φ}(z, x) at *x*_{t−1}", "D φ(z, x) at x (t−1)"],
  ["at most e^{−η}: 5.4 × 10⁻²⁴", "at most e to the −η: 5.4 × 10⁻²⁴"],
  ["π* ∝ π₀ e^{r/β}, ρ^{n}", "π* ∝ π₀ e to the (r/β), ρ to the n"],
  ["(1 − η)^{2} = #0", "(1 − η) squared = 2.498 × 10⁻²⁴"],
  ["below 10^{−3}", "below 10 to the −3"],
  ["*h* ≤ *h*^{*}, EG^{±}, *A*^{⊤}*x*", "h ≤ h*, EG±, A⊤ x"],
  ["p_{i}q_{i}, x^{2}y", "p i q i, x squared y"],
  ["\u2068a_b *c*^2\u2069 is a\nname", "a_b *c*^2 is a name"],
  ["*η*\u00a0=\u00a0!1", "η = 7"],
])("%s", (text, line) => {
  expect(spokenWords(text, ["2.498 × 10⁻²⁴", "7"])).toBe(line);
});
