/** @file Limits of a number, stated once: schemas and links are built from them. */

export interface Limits {
  readonly whole?: true;
  readonly atLeast?: number;
  readonly above?: number;
  readonly atMost?: number;
  readonly below?: number;
}

/** Steps, fractions and scales: above 0, and no larger than what every step rule is capped at. */
export const POSITIVE: Limits = { above: 0, atMost: 1e9 };
