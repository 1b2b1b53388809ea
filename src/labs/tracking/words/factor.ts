/** @file How many times the bound, for reading: two digits are enough. */
import { formatNumber } from "../../../ui/number";

const THIN = "\u202f";

/** Beyond this nobody counts the zeros. */
const COUNTED = 1e7;

/** `0.68`, `1.2`, `28`, `4 300`, `270 000`, `1.8 × 10³⁰⁸`. */
export function formatFactor(factor: number): string {
  if (!Number.isFinite(factor)) return "∞";
  if (factor >= COUNTED) return formatNumber(factor, 2);
  const rounded = Number(factor.toPrecision(2));
  if (rounded < 10) return factor.toPrecision(2);
  return String(rounded).replace(/\B(?=(\d{3})+$)/g, THIN);
}
