/** @file Parts of long runs, kept on this device: the last few, each for the build that made it. */
import { createStore, del, entries, get, set, type UseStore } from "idb-keyval";
import { createKeptParts, type KeptParts, type StoredPart } from "../engine/device";

const MOST = 8;

interface Entry extends StoredPart {
  /** Another build may take other steps. */
  readonly build: string;
  /** When it was written, to tell the oldest. */
  readonly at: number;
}

function isEntry(value: unknown): value is Entry {
  return (
    typeof value === "object" && value !== null && "build" in value && "at" in value && "reached" in value
  );
}

let database: UseStore | null = null;
const kept = () => (database ??= createStore("mirrorstep-runs", "parts"));

async function dropOldest(): Promise<void> {
  const all = (await entries<string, unknown>(kept())).map(([key, value]) => ({
    key,
    at: isEntry(value) ? value.at : 0,
  }));
  const oldest = all.toSorted((a, b) => a.at - b.at).slice(0, Math.max(0, all.length - MOST));
  await Promise.all(oldest.map(({ key }) => del(key, kept())));
}

/** @param build what tells this build from any other */
export const partsOnDevice = (build: string): KeptParts =>
  createKeptParts({
    read: async (key) => {
      const value = await get<unknown>(key, kept());
      return isEntry(value) && value.build === build ? value : null;
    },
    write: async (key, { reached, result }) => {
      const isNew = (await get<unknown>(key, kept())) === undefined;
      await set(key, { build, at: Date.now(), reached, result } satisfies Entry, kept());
      if (isNew) await dropOldest();
    },
    forget: (key) => del(key, kept()),
  });
