/** @file A statement about a result, with its status: claimed by the paper, proved, exact, or observed in this run. */
import { formatNumber } from "../ui/number";

export type Status = "claimed" | "proved" | "exact" | "observed";

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
  /** A sentence before the status: "Low stayed below the bound." */
  readonly title?: string;
}

/** What a run found: a statement, or a sentence that has no status. */
export type Finding =
  | Statement
  | { readonly status: null; readonly text: string; readonly numbers?: readonly StatedNumber[] };

/** The status as a first word: "Claimed", "Searched". */
export function kindOf({ status, as: name = status }: Statement): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The text after the status: " by the paper: D_KL shrinks on every pair." */
export const afterKind = ({ of, text }: Statement): string => `${of === undefined ? "" : ` ${of}`}: ${text}`;

/** A finding in the app's notation, with its status before the text. */
export function sentenceOf(found: Finding): string {
  if (found.status === null) return found.text;
  const told = kindOf(found) + afterKind(found);
  return found.title === undefined ? told : `${found.title} ${told}`;
}

/** The digits of a number that does not say how many it has. */
const USUAL_DIGITS = 4;

/** Its numbers as they are written. */
export const numbersOf = ({ numbers = [] }: Finding): readonly string[] =>
  numbers.map(({ value, digits = USUAL_DIGITS }) => formatNumber(value, digits));
