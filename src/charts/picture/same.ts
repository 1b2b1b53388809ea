/** @file Compares plain values. */

/** Whether two plain values are equal, all the way down. Every mark of a moving picture is compared, so it must be fast. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return keys.every((key) => sameValue(one[key], other[key]));
}
