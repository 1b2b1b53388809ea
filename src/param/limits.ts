/** @file The limits of a number. Params state them once; schemas and the reading of links use them. */

export interface Limits {
  readonly whole?: true;
  readonly atLeast?: number;
  readonly above?: number;
  readonly atMost?: number;
  readonly below?: number;
  /** Numbers too close to 0 are accepted here, because whatever the number is an entry of refuses them itself. */
  readonly tiny?: true;
}

/**
 * The smallest size of a number other than 0 that is accepted anywhere. Below it, products and quotients of
 * two numbers would leave the range of normal doubles and lose digits.
 */
export const LEAST_SIZE = 1e-300;

/** Whether a number is too close to 0 to compute with; 0 itself is not. */
export const isTiny = (x: number): boolean => x !== 0 && Math.abs(x) < LEAST_SIZE;

/** What a number must be, as words after "must be"; null when it is within the limits. */
export function limitProblem(
  x: number,
  { whole, atLeast, above, atMost, below, tiny }: Limits,
): string | null {
  if (!Number.isFinite(x)) return "a finite number";
  if (whole === true && !Number.isInteger(x)) return "a whole number";
  if (atLeast !== undefined && x < atLeast) return `at least ${atLeast}`;
  if (above !== undefined && x <= above) return `above ${above}`;
  if (atMost !== undefined && x > atMost) return `at most ${atMost}`;
  if (below !== undefined && x >= below) return `below ${below}`;
  if (tiny === true || !isTiny(x)) return null;
  return `at least ${LEAST_SIZE}${above === 0 ? "" : " in size where it is not 0"}`;
}

/** The longest run. */
export const MAX_RUN_STEPS = 1_000_000;
/** A step of a run, as params and views name it. */
export const TIME: Limits = { whole: true, atLeast: 0, atMost: MAX_RUN_STEPS };
