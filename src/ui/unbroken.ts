/** @file Keeps a number with its sign or unit: no line ends within "η = 0.8" or "28 ×". */

const WORD_JOINER = "\u2060";

/**
 * The text with no-break spaces around =, <, >, ≤, ≥, ≈ and ∝, before × and %, and within 2 × 10⁻⁷, 1 − x, n
 * + 1 and D(z, x). After a bar even a no-break space would let a line end, so a word joiner is put in
 * between.
 */
export const unbroken = (text: string): string =>
  text
    .replace(
      / (?=[=<>≤≥≈∝×%])|(?<=[=<>≤≥≈∝]) |(?<=×) (?=10[⁻⁰-⁹¹²³])|(?<=D\(\S{1,2},) |(?<=\b[1n]) (?=[−+] [\wλ])|(?<=\b[1n] [−+]) (?=[\wλ])/gu,
      "\u00a0",
    )
    .replaceAll("|\u00a0", `|${WORD_JOINER}\u00a0`);
