/** @file Keeps a value with its sign: "η = 0.8" and "28 ×" never part at the end of a line. */

/** The same text with the spaces around =, <, ≤, ≈, before × and within 2 × 10⁻⁷ made unbreakable. */
export const unbroken = (text: string): string =>
  text.replace(/ (?=[=<≤≈×])|(?<=[=<≤≈]) |(?<=×) (?=10[⁻⁰-⁹¹²³])/gu, "\u00a0");
