/** @file Why a number cannot be used, from the limits that schema and links obey, too. */
import type { Limits } from "../../../experiments/limits";
import { formatNumber } from "../../../ui/number";

function range({ atLeast, above, atMost, below }: Limits): string {
  const low =
    above !== undefined
      ? `above ${formatNumber(above)}`
      : atLeast === undefined
        ? ""
        : `at least ${formatNumber(atLeast)}`;
  const high =
    below !== undefined
      ? `below ${formatNumber(below)}`
      : atMost === undefined
        ? ""
        : `at most ${formatNumber(atMost)}`;
  return [low, high].filter((part) => part !== "").join(" and ");
}

const isInside = (value: number, { whole, atLeast, above, atMost, below }: Limits) =>
  Number.isFinite(value) &&
  (whole !== true || Number.isInteger(value)) &&
  value >= (atLeast ?? -Infinity) &&
  value <= (atMost ?? Infinity) &&
  value > (above ?? -Infinity) &&
  value < (below ?? Infinity);

/** A check for number fields: `noun` is what the number is. */
export const within =
  (noun: string, limits: Limits) =>
  (value: number): string | null =>
    isInside(value, limits)
      ? null
      : `${formatNumber(value)} is no ${noun}: it must be ${limits.whole === true ? "a whole number " : ""}${range(limits)}`;

/** Small steps for positive numbers: a tenth of the size there is. */
export const nudgeByRatio = (value: number, steps: number) => Number((value * 1.1 ** steps).toPrecision(3));
/** For entries of a belief and powers of ten: a hundredth. */
export const nudgeByHundredth = (value: number, steps: number) => Number((value + steps / 100).toFixed(6));
