/** @file Copies of JSON-plain values. */

const copied = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(copied);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copied(inner)]));
};

/** A copy that shares nothing with the value. */
export const copyOf = <Value>(value: Value): Value => copied(value) as Value;
