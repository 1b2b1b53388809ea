/** @file How many digits tell two numbers apart. */

/** So many digits, three at least, that two different numbers do not read as the same one. */
export function digitsApart(one: number, other: number): number {
  if (one === other) return 3;
  const looks = (digits: number) => one.toPrecision(digits) !== other.toPrecision(digits);
  return [3, 4, 5, 6, 8, 10, 16].find(looks) ?? 17;
}
