/** @file Lists of what a person made, kept on this device, whatever other windows do meanwhile. */
import { createStore, get, update, type UseStore } from "idb-keyval";

export interface KeptList<Item> {
  /** Nothing where the browser keeps nothing; what is no item is passed over. */
  readonly read: () => Promise<readonly Item[]>;
  /** Puts another list in the place of the one that is there; rejects with the sentence that is given instead of a list. */
  readonly change: (by: (items: readonly Item[]) => readonly Item[] | string) => Promise<void>;
}

const NOTHING_KEPT = "This browser keeps no data for this page: copy the link, or export a file instead.";

let database: UseStore | null = null;
const kept = () => (database ??= createStore("mirrorstep-own", "own"));

/** @param readItem null for what is none */
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
