/** @file Values that are computed once for each object on which they depend. */

/** Computes a value once for each object, and keeps it as long as the object exists. */
export function onceFor<Made extends object, Value>(compute: (of: Made) => Value): (of: Made) => Value {
  const kept = new WeakMap<Made, { readonly value: Value }>();
  return (of) => {
    const entry = kept.get(of) ?? { value: compute(of) };
    kept.set(of, entry);
    return entry.value;
  };
}
