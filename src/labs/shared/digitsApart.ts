/** @file How many digits it takes to tell two numbers apart. */

/** The number of digits, at least three, with which two different numbers read differently. */
export function digitsApart(one: number, other: number): number {
  if (one === other) return 3;
  const looks = (digits: number) => one.toPrecision(digits) !== other.toPrecision(digits);
  return [3, 4, 5, 6, 8, 10, 16].find(looks) ?? 17;
}
