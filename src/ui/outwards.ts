/** @file The ends of an interval in as few digits as wanted, never narrower than it is. */
import { decade } from "./number";

/** The nearest number with so many significant digits that is not above `value` (with `up`: not below); for positive numbers. */
function rounded(value: number, digits: number, up: boolean): number {
  const near = Number(value.toPrecision(digits));
  if (near === value || near > value === up) return near;
  const [mantissa = "", exponent = ""] = near.toExponential(digits - 1).split("e");
  const whole = mantissa.replace(".", "");
  const unit = Number(exponent) - digits + 1;
  if (up) return Number(`${Number(whole) + 1}e${unit}`);
  // Just below a power of ten, numbers with so many digits are ten times denser.
  return /^10*$/.test(whole)
    ? Number(`${Number(`${whole}0`) - 1}e${unit - 1}`)
    : Number(`${Number(whole) - 1}e${unit}`);
}

/** The narrowest interval around this one whose ends have so many digits. */
export const outwards = (from: number, to: number, digits: number): readonly [number, number] => [
  rounded(from, digits, false),
  rounded(to, digits, true),
];

/** How many digits a number has that is known to this relative precision: at least 1, at most `most`. */
export function digitsKnown(precision: number, most: number): number {
  if (precision === 0) return most;
  const exponent = decade(precision);
  return Math.max(1, Math.min(most, -exponent - (precision === Number(`1e${exponent}`) ? 0 : 1)));
}
