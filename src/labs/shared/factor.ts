/** @file Writes ratios, to a bound for example, with as many digits as they need. */
import { formatNumber } from "../../ui/number";

const THIN_SPACE = "\u202f";

/** Larger factors are written with a power of ten. */
const COUNTED_BELOW = 1e7;

/** A value next to a limit, with enough digits that a value above the limit never reads as equal to it. */
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
  if (factor >= COUNTED_BELOW) return formatNumber(factor, 2);
  if (factor !== 1 && factor.toPrecision(2) === "1.0") return formatApart(factor, 1);
  const rounded = Number(factor.toPrecision(2));
  if (rounded < 10) return factor.toPrecision(2);
  return String(rounded).replace(/\B(?=(\d{3})+$)/g, THIN_SPACE);
}
