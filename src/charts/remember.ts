/** @file Keeps results as long as their inputs stay the same, so that what is made from them stays the same, too. */

/** Computes a value at its first use. */
export function once<Value>(compute: () => Value): () => Value {
  let kept: { readonly value: Value } | null = null;
  return () => (kept ??= { value: compute() }).value;
}

/** Computes a value once for each object, and keeps it as long as the object exists. */
export function onceFor<Made extends object, Value>(compute: (of: Made) => Value): (of: Made) => Value {
  const kept = new WeakMap<Made, { readonly value: Value }>();
  return (of) => {
    const entry = kept.get(of) ?? { value: compute(of) };
    kept.set(of, entry);
    return entry.value;
  };
}

/** Gives the value of a name, which is computed again only when its key changes. */
export type Steady<Value> = (name: string, key: string, compute: () => Value) => Value;

/** Keeps the last value under every name. */
export function steady<Value>(): Steady<Value> {
  const kept = new Map<string, { readonly key: string; readonly value: Value }>();
  return (name, key, compute) => {
    const known = kept.get(name);
    const entry = known?.key === key ? known : { key, value: compute() };
    kept.set(name, entry);
    return entry.value;
  };
}
