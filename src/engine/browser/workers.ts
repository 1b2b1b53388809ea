/** @file The workers of a browser, and this very thread where it has none. Loaded with the first run that needs them. */
import type { LoadAny } from "../types";
import { createWorkers, type Workers } from "../workers";
import { lazySpawn, workerSpawn } from "./spawn";
import { messageTurn } from "./turn";

export interface BrowserWorkersOptions {
  readonly load: LoadAny;
  /** A worker whose first file calls `serve`. */
  readonly startWorker: () => Worker;
  /** Default: one per core. */
  readonly workers?: number | undefined;
  readonly hangAfter?: number | undefined;
  /** Sentences for the person: what had to be done differently. */
  readonly onNotice?: ((notice: string) => void) | undefined;
}

const now = () => performance.now();

/** Fetched only when no worker starts. */
const inline = (load: LoadAny) => async () => {
  const { inlineSpawn } = await import("../inline");
  return inlineSpawn({ load, now, turn: messageTurn() });
};

export const browserWorkers = (options: BrowserWorkersOptions): Workers =>
  createWorkers({
    ...options,
    workers: options.workers ?? navigator.hardwareConcurrency,
    now,
    turn: messageTurn(),
    spawn: workerSpawn(options.startWorker),
    fallback: lazySpawn(inline(options.load)),
  });
