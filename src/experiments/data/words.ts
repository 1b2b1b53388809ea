/** @file Sentences about what data holds, and what a run does not use of it. */
import type { Dataset } from "../types";

/** At most this many names are listed. */
const MAX_TOLD_NAMES = 8;

/** "40 steps, 3 classes (calm, rain, sun)". */
export function contentWords({ length, names }: Pick<Dataset, "length" | "names">): string {
  const told = names.slice(0, MAX_TOLD_NAMES).join(", ") + (names.length > MAX_TOLD_NAMES ? ", …" : "");
  return `${length} steps, ${names.length} classes (${told})`;
}

/** Says how much of longer data a run does not use, or null. Step t reads line t, counted from 0. */
export function leftOut({ length }: Pick<Dataset, "length">, steps: number): string | null {
  const rest = length - 1 - steps;
  if (rest <= 0) return null;
  return `The run ends at step ${steps}; the last ${rest === 1 ? "step of the data is" : `${rest} steps of the data are`} left out.`;
}
