/** @file Limits of a number: stated once in the params, built into schemas and links. */

export interface Limits {
  readonly whole?: true;
  readonly atLeast?: number;
  readonly above?: number;
  readonly atMost?: number;
  readonly below?: number;
}

/**
 * The least size of a number other than 0 that is taken anywhere: below, products and quotients of two numbers leave
 * the normal doubles, and results lose their digits.
 */
export const LEAST_SIZE = 1e-300;

/** Whether a number is too near to 0 to be computed with; 0 itself is not. */
export const isTiny = (x: number): boolean => x !== 0 && Math.abs(x) < LEAST_SIZE;

/** What a number must be, as words after "must be", or null when it is. */
export function limitProblem(x: number, { whole, atLeast, above, atMost, below }: Limits): string | null {
  if (!Number.isFinite(x)) return "a finite number";
  if (whole === true && !Number.isInteger(x)) return "a whole number";
  if (atLeast !== undefined && x < atLeast) return `at least ${atLeast}`;
  if (above !== undefined && x <= above) return `above ${above}`;
  if (atMost !== undefined && x > atMost) return `at most ${atMost}`;
  if (below !== undefined && x >= below) return `below ${below}`;
  if (!isTiny(x)) return null;
  return above === 0 ? `at least ${LEAST_SIZE}` : `0 or at least ${LEAST_SIZE} in size`;
}

/** The longest run. */
export const MAX_STEPS = 1_000_000;
/** A step of a run, as params and views name it. */
export const TIME: Limits = { whole: true, atLeast: 0, atMost: MAX_STEPS };
