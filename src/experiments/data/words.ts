/** @file What data holds, and what a run leaves out of it. */
import type { Dataset } from "../types";

/** At most so many names are told. */
const TOLD = 8;

/** "40 steps, 3 classes (calm, rain, sun)". */
export function contentWords({ length, names }: Pick<Dataset, "length" | "names">): string {
  const told = names.slice(0, TOLD).join(", ") + (names.length > TOLD ? ", …" : "");
  return `${length} steps, ${names.length} classes (${told})`;
}

/** What a run leaves out of data that is longer, or null: step t reads line t, from 0 on. */
export function leftOut({ length }: Pick<Dataset, "length">, steps: number): string | null {
  const rest = length - 1 - steps;
  if (rest <= 0) return null;
  return `The run ends at step ${steps}; the last ${rest === 1 ? "step of the data is" : `${rest} steps of the data are`} left out.`;
}
