/** @file How many times the bound, for reading: two digits are enough. */
import { formatNumber } from "../../../ui/number";

const THIN = "\u202f";

/** Beyond this nobody counts the zeros. */
const COUNTED = 1e7;

/** What is exceeded never reads as kept: as many digits as tell the factor from 1. */
function apartFromOne(factor: number): string {
  const digits = [3, 4, 5, 6].find((count) => Number(factor.toPrecision(count)) !== 1);
  return digits === undefined ? `just ${factor > 1 ? "over" : "under"} 1` : factor.toPrecision(digits);
}

/** `0.68`, `1.2`, `28`, `4 300`, `270 000`, `1.8 × 10³⁰⁸`. */
export function formatFactor(factor: number): string {
  if (!Number.isFinite(factor)) return "∞";
  if (factor >= COUNTED) return formatNumber(factor, 2);
  if (factor !== 1 && factor.toPrecision(2) === "1.0") return apartFromOne(factor);
  const rounded = Number(factor.toPrecision(2));
  if (rounded < 10) return factor.toPrecision(2);
  return String(rounded).replace(/\B(?=(\d{3})+$)/g, THIN);
}
