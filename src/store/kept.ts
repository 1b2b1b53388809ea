/** @file Lists of what a person made, kept on this device. Other windows may change them at the same time. */
import { createStore, get, update, type UseStore } from "idb-keyval";

export interface KeptList<Item> {
  /** Empty where the browser keeps nothing. Stored values that are no items are skipped. */
  readonly read: () => Promise<readonly Item[]>;
  /**
   * Replaces the list by the one that `by` returns. If `by` returns a sentence instead, nothing changes and
   * the promise is rejected with that sentence.
   */
  readonly change: (by: (items: readonly Item[]) => readonly Item[] | string) => Promise<void>;
}

const NOTHING_KEPT = "This browser keeps no data for this page: copy the link, or export a file instead.";

let database: UseStore | null = null;
const kept = () => (database ??= createStore("mirrorstep-own", "own"));

/** @param readItem the item in a stored value; null if it is none */
export function keptList<Item>(key: string, readItem: (value: unknown) => Item | null): KeptList<Item> {
  const itemsOf = (stored: unknown): readonly Item[] =>
    Array.isArray(stored) ? stored.map(readItem).filter((item) => item !== null) : [];
  return {
    read: async () => {
      try {
        return itemsOf(await get(key, kept()));
      } catch {
        return [];
      }
    },
    change: async (by) => {
      let refusal: string | null = null;
      try {
        await update<unknown>(
          key,
          (stored) => {
            const next = by(itemsOf(stored));
            refusal = typeof next === "string" ? next : null;
            return typeof next === "string" ? stored : next;
          },
          kept(),
        );
      } catch {
        throw new Error(NOTHING_KEPT);
      }
      if (refusal !== null) throw new Error(refusal);
    },
  };
}
