/** @file Writes counts and shares for sentences. */
import type { DataFacts } from "./run/classification/types";
import { formatNumber } from "../../ui/number";

export const few = (value: number): string => formatNumber(value, 3);

export const counted = (count: number, noun: string, nouns = `${noun}s`): string =>
  `${count} ${count === 1 ? noun : nouns}`;

export const percent = (share: number): string => `${formatNumber(100 * share, 3)}\u00a0%`;

const ENDS = ["th", "st", "nd", "rd"];

/** "2nd", "4th", "13th". */
export const ordinal = (n: number): string =>
  `${n}${Math.floor(n / 10) % 10 === 1 ? "th" : (ENDS[n % 10] ?? "th")}`;

/** What was left out of a table, as the end of a sentence; "" if nothing was. */
export function leftOutWords({
  dropped,
  constantColumns,
  taken,
}: Pick<DataFacts, "dropped" | "constantColumns" | "taken">): string {
  const said = [
    dropped > 0 ? `${counted(dropped, "row")} with gaps left out` : "",
    constantColumns > 0 ? `${counted(constantColumns, "column")} the same in every row` : "",
    taken,
  ].filter((part) => part !== "");
  return said.length > 0 ? `; ${said.join("; ")}` : "";
}
