/** @file Limits of a number: stated once in the params, built into schemas and links. */

export interface Limits {
  readonly whole?: true;
  readonly atLeast?: number;
  readonly above?: number;
  readonly atMost?: number;
  readonly below?: number;
}
