/** @file Distance of a computed double from a reference given as value + rest. */
const doubles = new Float64Array(1);
const bits = new BigInt64Array(doubles.buffer);

/** The distance from |x| to the next double away from zero; 2^-1074 at zero. */
export function ulp(x: number): number {
  doubles[0] = Math.abs(x);
  const here = doubles[0];
  bits[0] = (bits[0] ?? 0n) + 1n;
  const next = doubles[0];
  return next === Infinity ? 2 ** 971 : next - here;
}

/** Error of `got` in units of the reference's last place; `rest` = exact − value in those units. */
export function ulpError(got: number, value: number, rest: number): number {
  return Math.abs((got - value) / ulp(value) - rest);
}
