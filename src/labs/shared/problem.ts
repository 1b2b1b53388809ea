/** @file Why a number cannot be used, from the limits that schema and links obey, too. */
import { LEAST_SIZE, limitProblem, type Limits } from "../../param/limits";
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

/** As the limits say it of a number too near to 0; of any other, all that is taken. */
function words(demand: string, limits: Limits): string {
  const least = String(LEAST_SIZE);
  return demand.includes(least)
    ? demand.replace(least, formatNumber(LEAST_SIZE))
    : `${limits.whole === true ? "a whole number " : ""}${range(limits)}`;
}

/** A check for number fields: `noun` is what the number is. */
export const within =
  (noun: string, limits: Limits) =>
  (value: number): string | null => {
    const demand = limitProblem(value, limits);
    return demand === null
      ? null
      : `${formatExactly(value)} is no ${noun}: it must be ${words(demand, limits)}`;
  };

/** Small steps for positive numbers: a tenth of the size there is. */
export const nudgeByRatio = (value: number, steps: number) => grown(value, 1.1, steps);
/** For entries of a belief and powers of ten: a hundredth. */
export const nudgeByHundredth = (value: number, steps: number) => Number((value + steps / 100).toFixed(6));
