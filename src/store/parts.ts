/** @file Keeps parts of long runs on this device as far as there is room. A part is only used by the build that made it. */
import { createStore, delMany, get, set, update, type UseStore } from "idb-keyval";
import { createKeptParts, type KeptParts, type StoredPart } from "../engine/device";

/** Bytes of all parts together: enough for a run of many models, with all that each needs to continue. */
const MOST_BYTES = 160_000_000;
const MOST_PARTS = 512;

interface Entry extends StoredPart {
  /** The build that made the part: another one may compute other steps. */
  readonly build: string;
}

/** One part in the index, which lists the oldest first. The index exists because the parts are too large to be read for this. */
interface Line {
  readonly key: string;
  readonly build: string;
  readonly bytes: number;
}

function isEntry(value: unknown): value is Entry {
  return typeof value === "object" && value !== null && "build" in value && "reached" in value;
}

function isLine(value: unknown): value is Line {
  return (
    typeof value === "object" &&
    value !== null &&
    "key" in value &&
    typeof value.key === "string" &&
    "build" in value &&
    "bytes" in value &&
    typeof value.bytes === "number"
  );
}

let database: UseStore | null = null;
const kept = () => (database ??= createStore("mirrorstep-runs", "parts"));
let lines: UseStore | null = null;
const index = () => (lines ??= createStore("mirrorstep-runs-index", "index"));
const ALL_PARTS = "all";

/** The index with this line added, and without the oldest lines that no longer fit. Parts of other builds are dropped. */
export function withRoomFor(line: Line, before: readonly Line[]): readonly Line[] {
  const own = before.filter(({ key, build }) => key !== line.key && build === line.build);
  let bytes = line.bytes;
  const fitting: Line[] = [];
  for (const each of own.toReversed()) {
    bytes += each.bytes;
    if (bytes > MOST_BYTES || fitting.length + 1 >= MOST_PARTS) break;
    fitting.push(each);
  }
  return [...fitting.toReversed(), line];
}

/** Updates the index, and deletes the parts that are no longer listed. */
async function keepIndex(change: (before: readonly Line[]) => readonly Line[]): Promise<void> {
  let gone: readonly string[] = [];
  await update<unknown>(
    ALL_PARTS,
    (stored) => {
      const before = Array.isArray(stored) ? stored.filter(isLine) : [];
      const after = change(before);
      const held = new Set(after.map(({ key }) => key));
      gone = before.map(({ key }) => key).filter((key) => !held.has(key));
      return after;
    },
    index(),
  );
  if (gone.length > 0) await delMany([...gone], kept());
}

/** @param build identifies this build */
export const partsOnDevice = (build: string): KeptParts =>
  createKeptParts({
    read: async (key) => {
      const value = await get<unknown>(key, kept());
      return isEntry(value) && value.build === build ? value : null;
    },
    write: async (key, { reached, bytes, result }) => {
      await keepIndex((before) => withRoomFor({ key, build, bytes }, before));
      await set(key, { build, reached, bytes, result } satisfies Entry, kept());
    },
    forget: (key) => keepIndex((before) => before.filter((line) => line.key !== key)),
  });
