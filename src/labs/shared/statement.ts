/** @file A statement about a result, with its status: claimed by the paper, proved, exact, or observed in this run. */
import { formatNumber } from "../../ui/number";
import type { Token } from "../../ui/palette";
import type { Status } from "./statuses";

export interface StatedNumber {
  readonly label: string;
  readonly value: number;
  /** The number of significant digits; 4 when absent. */
  readonly digits?: number;
}

export interface Statement {
  readonly status: Status;
  /** In the app's notation; `#0`, `#1` … stand for the numbers. */
  readonly text: string;
  readonly numbers?: readonly StatedNumber[];
  /** Completes the status: "by the paper", say. */
  readonly of?: string;
  /** A more precise name for the status: "searched" for observed, say. */
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

/** The status as a first word: "Claimed", "Searched". */
export function kindOf({ status, as: name = status }: Statement): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The text after the status: " by the paper: D_KL shrinks on every pair." */
export const afterKind = ({ of, text }: Statement): string => `${of === undefined ? "" : ` ${of}`}: ${text}`;

/** The status and the text, in the app's notation. */
export const sentenceOf = (said: Statement): string => kindOf(said) + afterKind(said);

/** The digits of a number that does not say how many it has. */
const USUAL_DIGITS = 4;

/** Its numbers as they are written. */
export const numbersOf = ({ numbers = [] }: Statement): readonly string[] =>
  numbers.map(({ value, digits = USUAL_DIGITS }) => formatNumber(value, digits));
