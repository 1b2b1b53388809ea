/** @file Results that are kept while what they are made of stays the same, so that what is drawn from them stays the same object. */

/** Computes once, when first asked. */
export function once<Value>(compute: () => Value): () => Value {
  let kept: { readonly value: Value } | null = null;
  return () => (kept ??= { value: compute() }).value;
}

/** Computes once for each of what it is made of, as long as that is there. */
export function onceFor<Made extends object, Value>(compute: (of: Made) => Value): (of: Made) => Value {
  const kept = new WeakMap<Made, { readonly value: Value }>();
  return (of) => {
    const entry = kept.get(of) ?? { value: compute(of) };
    kept.set(of, entry);
    return entry.value;
  };
}

/** The value under a name: computed again only when its key is another. */
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
