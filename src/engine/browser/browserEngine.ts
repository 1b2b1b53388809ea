/** @file The engine of the app: module workers, and this very thread where a browser has none. */
import { loadLab } from "../registry";
import { createClient } from "../client";
import { lazySpawn, workerSpawn } from "./spawn";
import type { Engine } from "../types";

export interface BrowserEngineOptions {
  /** Default: one per core. */
  readonly workers?: number | undefined;
  readonly hangAfter?: number | undefined;
  readonly atOnce?: number | undefined;
  /** Sentences for the person: what had to be done differently. */
  readonly onNotice?: ((notice: string) => void) | undefined;
}

const now = () => performance.now();

const startWorker = () =>
  new Worker(new URL("./workerEntry.ts", import.meta.url), { type: "module", name: "experiments" });

/** Fetched only when no worker starts. */
const inline = async () => {
  const [{ inlineSpawn }, { messageTurn }] = await Promise.all([import("../inline"), import("./turn")]);
  return inlineSpawn({ load: loadLab, now, turn: messageTurn() });
};

export function createBrowserEngine(options: BrowserEngineOptions = {}): Engine {
  return createClient({
    ...options,
    workers: options.workers ?? navigator.hardwareConcurrency,
    load: loadLab,
    now,
    spawn: workerSpawn(startWorker),
    fallback: lazySpawn(inline),
  });
}
