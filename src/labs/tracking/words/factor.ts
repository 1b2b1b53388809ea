/** @file How many times the bound, for reading: two digits are enough. */

const THIN = "\u202f";

/** `0.68`, `1.2`, `28`, `4 300`, `270 000`. */
export function formatFactor(factor: number): string {
  if (!Number.isFinite(factor)) return "∞";
  const rounded = Number(factor.toPrecision(2));
  if (rounded < 10) return factor.toPrecision(2);
  return String(rounded).replace(/\B(?=(\d{3})+$)/g, THIN);
}
