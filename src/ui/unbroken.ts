/** @file Keeps a value with its sign: "η = 0.8" and "28 ×" never part at the end of a line. */

const WORD_JOINER = "\u2060";

/**
 * The same text with the spaces around =, <, >, ≤, ≥, ≈, ∝, before × and %, within 2 × 10⁻⁷, 1 − x, n + 1 and D(z, x) made unbreakable. After a bar a line may end
 * even before such a space.
 */
export const unbroken = (text: string): string =>
  text
    .replace(
      / (?=[=<>≤≥≈∝×%])|(?<=[=<>≤≥≈∝]) |(?<=×) (?=10[⁻⁰-⁹¹²³])|(?<=D\(\S{1,2},) |(?<=\b[1n]) (?=[−+] [\wλ])|(?<=\b[1n] [−+]) (?=[\wλ])/gu,
      "\u00a0",
    )
    .replaceAll("|\u00a0", `|${WORD_JOINER}\u00a0`);
