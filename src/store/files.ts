/** @file A person's own files, kept on this device in IndexedDB under their hashes. */
import { sha256 } from "./sha256";

const DATABASE = "mirrorstep";
const FILES = "files";

export interface LocalFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: ArrayBuffer;
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(FILES, { keyPath: "id" });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () =>
      reject(new Error("This browser keeps no data for this page; own files last until it is closed"));
  });
}

async function inStore<Result>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<Result>) {
  const database = await openDatabase();
  try {
    return await new Promise<Result>((resolve, reject) => {
      const request = act(database.transaction(FILES, mode).objectStore(FILES));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error("The browser's storage refused the file"));
    });
  } finally {
    database.close();
  }
}

/** The own files that were opened since the page was loaded, so that they are at hand even when the browser keeps nothing. */
const session = new Map<string, LocalFile>();

/** The file with this hash, or null when it is not on this device. */
export async function findLocal(id: string): Promise<LocalFile | null> {
  const known = session.get(id);
  if (known !== undefined) return known;
  try {
    const stored = (await inStore<LocalFile | undefined>("readonly", (files) => files.get(id))) ?? null;
    if (stored !== null) session.set(id, stored);
    return stored;
  } catch {
    return null;
  }
}

/** SHA-256 of the bytes in hex: the name of a file in a link. */
export async function hashOf(bytes: ArrayBuffer): Promise<string> {
  if (crypto.subtle === undefined) return sha256(new Uint8Array(bytes));
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Keeps a file on this device. Returns false when it lasts only as long as this page. */
export async function keepLocal(file: LocalFile): Promise<boolean> {
  session.set(file.id, file);
  try {
    await inStore("readwrite", (files) => files.put(file));
    return true;
  } catch {
    return false;
  }
}
