/** @file Keeps results as long as their inputs stay the same, so that what is made from them stays the same, too. */

/** Computes a value at its first use. */
export function once<Value>(compute: () => Value): () => Value {
  let kept: { readonly value: Value } | null = null;
  return () => (kept ??= { value: compute() }).value;
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
