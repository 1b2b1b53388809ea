/** @file A sentence about a result, and what kind of sentence it is: claimed by the paper, proved, exact, or observed on this run. */
import { formatNumber } from "../../ui/number";
import type { Token } from "../../ui/palette";

export type Status = "claimed" | "proved" | "exact" | "observed";

export interface StatedNumber {
  readonly label: string;
  readonly value: number;
  /** Significant digits; 4 when missing. */
  readonly digits?: number;
}

export interface Statement {
  readonly status: Status;
  /** In the app's notation; `#0`, `#1` … are the numbers. */
  readonly text: string;
  readonly numbers?: readonly StatedNumber[];
  /** Of what, or by whom: "by the paper". */
  readonly of?: string;
  /** A narrower name of the status: "searched" of observed. */
  readonly as?: string;
}

export const statement = (
  status: Status,
  text: string,
  more: Pick<Statement, "numbers" | "of" | "as"> = {},
): Statement => ({ status, text, ...more });

export const STATUS_INKS: Readonly<Record<Status, Token>> = {
  claimed: "bound",
  proved: "certified",
  exact: "exact",
  observed: "ink",
};

/** "Claimed", "Searched". */
export function kindOf({ status, as: name = status }: Statement): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** What follows the kind: " by the paper: D_KL shrinks on every pair." */
export const afterKind = ({ of, text }: Statement): string => `${of === undefined ? "" : ` ${of}`}: ${text}`;

/** Kind and text, in the app's notation. */
export const sentenceOf = (said: Statement): string => kindOf(said) + afterKind(said);

/** Of a number to copy that does not say how many. */
const USUAL_DIGITS = 4;

/** Its numbers, as they are read. */
export const numbersOf = ({ numbers = [] }: Statement): readonly string[] =>
  numbers.map(({ value, digits = USUAL_DIGITS }) => formatNumber(value, digits));
