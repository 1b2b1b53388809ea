/** @file As much of a browser's database as lists of one's own need, in memory. */
import { vi } from "vitest";

/** A request, or a transaction, that is done a moment later. */
function done<Result>(result: Result) {
  const request: { result: Result; onsuccess?: () => void; oncomplete?: () => void } = { result };
  queueMicrotask(() => {
    request.onsuccess?.();
    request.oncomplete?.();
  });
  return request;
}

/** Holds what is kept until it is ended; `held` is by key. */
export function holdData() {
  const held = new Map<string, unknown>();
  const database: { onclose?: () => void; transaction: () => unknown } = {
    transaction: () => ({
      objectStore: () => ({
        get: (key: string) => done(held.get(key)),
        put: (value: unknown, key: string) => void held.set(key, structuredClone(value)),
        get transaction() {
          return done(undefined);
        },
      }),
    }),
  };
  vi.stubGlobal("indexedDB", { open: () => done(database) });
  return {
    held,
    end: () => {
      database.onclose?.();
      vi.unstubAllGlobals();
    },
  };
}
