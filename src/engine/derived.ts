/** @file Values derived from traces, each kept as long as the trace, or the object in it that the value depends on. */
import type { AnyDerivation } from "../experiments/types";
import { UNKEPT_PLACE, type Place } from "./place";

export interface DerivedValues {
  readonly placeOf: <Trace>(derivation: AnyDerivation<Trace>, what: string, trace: Trace) => Place<unknown>;
}

export function createDerivedValues(): DerivedValues {
  const kept = new WeakMap<object, Map<string, { readonly result: unknown }>>();
  return {
    placeOf: (derivation, what, trace) => {
      const owner: unknown = derivation.known?.(trace) ?? trace;
      if (typeof owner !== "object" || owner === null) return UNKEPT_PLACE;
      return {
        ...UNKEPT_PLACE,
        known: kept.get(owner)?.get(what) ?? null,
        keep: (result) => {
          const values = kept.get(owner) ?? new Map<string, { readonly result: unknown }>();
          kept.set(owner, values.set(what, { result }));
        },
      };
    },
  };
}
