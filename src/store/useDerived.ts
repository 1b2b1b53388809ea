/**
 * @file Gives a component the values derived from a trace: at once when possible, otherwise as soon as a
 * worker has computed them.
 */
import { useEffect, useMemo, useState } from "react";

/** Derives values from the traces of one lab, each only once for a trace. */
export interface Deriver<Trace, Derived> {
  /** The value if it can be had without waiting; otherwise null. */
  readonly now: <What extends keyof Derived>(
    trace: Trace,
    what: What,
  ) => { readonly value: Derived[What] } | null;
  readonly later: <What extends keyof Derived>(
    trace: Trace,
    what: What,
    signal: AbortSignal,
  ) => Promise<Derived[What]>;
}

/** A trace and the values that were derived from it. */
export interface WithDerived<Trace, Derived> {
  readonly trace: Trace;
  readonly values: Readonly<Partial<Derived>>;
}

type Pairs<Derived> = readonly (readonly [keyof Derived, Derived[keyof Derived]])[];

function withValues<Trace, Derived>(trace: Trace, pairs: Pairs<Derived>): WithDerived<Trace, Derived> {
  const values: Partial<Derived> = {};
  for (const [what, value] of pairs) values[what] = value;
  return { trace, values };
}

function allNow<Trace, Derived>(
  { now }: Deriver<Trace, Derived>,
  trace: Trace | null,
  names: readonly (keyof Derived)[],
): WithDerived<Trace, Derived> | null {
  if (trace === null) return null;
  const pairs: (readonly [keyof Derived, Derived[keyof Derived]])[] = [];
  for (const what of names) {
    const found = now(trace, what);
    if (found === null) return null;
    pairs.push([what, found.value]);
  }
  return withValues(trace, pairs);
}

/**
 * The derived values of these names for a trace. Until all of them are there, the last complete set is
 * returned, which belongs to the trace or the names before. An error while computing is thrown during a
 * render, to the nearest error boundary.
 */
export function useDerived<Trace, Derived>(
  derive: Deriver<Trace, Derived>,
  trace: Trace | null,
  names: readonly (keyof Derived)[],
): WithDerived<Trace, Derived> | null {
  const [last, setLast] = useState<WithDerived<Trace, Derived> | null>(null);
  const now = useMemo(() => allNow(derive, trace, names), [derive, trace, names]);
  if (now !== null && now !== last) setLast(now);
  useEffect(() => {
    if (trace === null || now !== null) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    const pairs = names.map(async (what) => [what, await derive.later(trace, what, signal)] as const);
    Promise.all(pairs).then(
      (all) => signal.aborted || setLast(withValues(trace, all)),
      (error: unknown) => {
        if (signal.aborted) return;
        setLast(() => {
          throw error;
        });
      },
    );
    return () => controller.abort();
  }, [derive, trace, names, now]);
  return now ?? (trace === null ? null : last);
}
