/** @file The workers of a browser, and this very thread where it has none. Loaded with the first run that needs them. */
import { loadLab } from "../registry";
import { createWorkers, type Workers } from "../workers";
import { lazySpawn, workerSpawn } from "./spawn";
import { messageTurn } from "./turn";

export interface BrowserWorkersOptions {
  /** Default: one per core. */
  readonly workers?: number | undefined;
  readonly hangAfter?: number | undefined;
  /** Sentences for the person: what had to be done differently. */
  readonly onNotice?: ((notice: string) => void) | undefined;
}

const now = () => performance.now();

const startWorker = () =>
  new Worker(new URL("./workerEntry.ts", import.meta.url), { type: "module", name: "experiments" });

/** Fetched only when no worker starts. */
const inline = async () => {
  const { inlineSpawn } = await import("../inline");
  return inlineSpawn({ load: loadLab, now, turn: messageTurn() });
};

export const browserWorkers = (options: BrowserWorkersOptions): Workers =>
  createWorkers({
    ...options,
    workers: options.workers ?? navigator.hardwareConcurrency,
    now,
    turn: messageTurn(),
    spawn: workerSpawn(startWorker),
    fallback: lazySpawn(inline),
  });
