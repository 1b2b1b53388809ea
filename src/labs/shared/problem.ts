/** @file Why a number cannot be used, by the limits that schemas and links use, too. */
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

/** The words for a number too close to 0 are those of the limits; for any other number they list all that is allowed. */
function words(demand: string, limits: Limits): string {
  const least = String(LEAST_SIZE);
  if (demand.includes(least)) return demand.replace(least, formatNumber(LEAST_SIZE));
  // An infinite number is refused even where there is no range.
  const noun = limits.whole === true ? "a whole number" : demand.startsWith("a ") ? demand : "";
  return `${noun} ${range(limits)}`.trim();
}

/** A check for number fields; `noun` names the number. */
export const within =
  (noun: string, limits: Limits) =>
  (value: number): string | null => {
    const demand = limitProblem(value, limits);
    return demand === null
      ? null
      : `${formatExactly(value)} is no ${noun}: it must be ${words(demand, limits)}`;
  };

/** Steps for positive sizes: a tenth of the value. */
export const nudgeByRatio = (value: number, steps: number) => grown(value, 1.1, steps);
/** Steps for entries of a belief and for exponents: a hundredth. */
export const nudgeByHundredth = (value: number, steps: number) => Number((value + steps / 100).toFixed(6));
