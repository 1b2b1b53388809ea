/** @file How many times a bound, for reading: as many digits as it takes. */
import { formatNumber } from "../../ui/number";

const THIN = "\u202f";

/** Beyond this nobody counts the zeros. */
const COUNTED = 1e7;

/** What is exceeded never reads as kept, nor most as all: as many digits as tell a value from the limit that it is not. */
export function formatApart(value: number, limit: number, digits = 3): string {
  if (value === limit) return formatNumber(value, digits);
  const counts = [digits, ...[4, 5, 6].filter((count) => count > digits)];
  const enough = counts.find((count) => Number(value.toPrecision(count)) !== limit);
  return enough === undefined
    ? `just ${value > limit ? "over" : "under"} ${formatNumber(limit)}`
    : formatNumber(value, enough);
}

/** `0.68`, `1.2`, `28`, `4 300`, `270 000`, `1.8 × 10³⁰⁸`. */
export function formatFactor(factor: number): string {
  if (!Number.isFinite(factor)) return "∞";
  if (factor >= COUNTED) return formatNumber(factor, 2);
  if (factor !== 1 && factor.toPrecision(2) === "1.0") return formatApart(factor, 1);
  const rounded = Number(factor.toPrecision(2));
  if (rounded < 10) return factor.toPrecision(2);
  return String(rounded).replace(/\B(?=(\d{3})+$)/g, THIN);
}
