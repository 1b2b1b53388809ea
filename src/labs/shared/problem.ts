/** @file Why a number cannot be used, from the limits that schema and links obey, too. */
import { isTiny, LEAST_SIZE, limitProblem, type Limits } from "../../param/limits";
import { formatExactly, formatNumber, grown } from "../../ui/number";

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

const words = (value: number, limits: Limits): string =>
  isTiny(value)
    ? `at least ${formatNumber(LEAST_SIZE)} in size`
    : `${limits.whole === true ? "a whole number " : ""}${range(limits)}`;

/** A check for number fields: `noun` is what the number is. */
export const within =
  (noun: string, limits: Limits) =>
  (value: number): string | null =>
    limitProblem(value, limits) === null
      ? null
      : `${formatExactly(value)} is no ${noun}: it must be ${words(value, limits)}`;

/** Small steps for positive numbers: a tenth of the size there is. */
export const nudgeByRatio = (value: number, steps: number) => grown(value, 1.1, steps);
/** For entries of a belief and powers of ten: a hundredth. */
export const nudgeByHundredth = (value: number, steps: number) => Number((value + steps / 100).toFixed(6));
