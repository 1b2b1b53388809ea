/** @file Limits of a number: stated once in the params, built into schemas and links. */

export interface Limits {
  readonly whole?: true;
  readonly atLeast?: number;
  readonly above?: number;
  readonly atMost?: number;
  readonly below?: number;
}

/** The longest run. */
export const MAX_STEPS = 1_000_000;
/** A step of a run, as params and views name it. */
export const TIME: Limits = { whole: true, atLeast: 0, atMost: MAX_STEPS };
