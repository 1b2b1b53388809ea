/** @file What the engine of a page has beyond small runs: the workers of a browser, and this very thread where it has none. */
import { createAsked } from "../asked";
import type { Beyond } from "../client";
import type { KeptParts } from "../device";
import { inlineSpawn } from "../inline";
import type { LoadAny } from "../types";
import { createWorkers } from "../workers";
import { workerSpawn } from "./spawn";
import { messageTurn } from "./turn";

export interface BrowserOptions {
  readonly load: LoadAny;
  /** A worker whose first file calls `serve`. */
  readonly startWorker: () => Worker;
  /** Default: one per core. */
  readonly workers?: number | undefined;
  readonly hangAfter?: number | undefined;
  /** As of the client. */
  readonly atOnce?: number | undefined;
  readonly device?: KeptParts | undefined;
  /** Sentences for the person: what had to be done differently. */
  readonly onNotice?: ((notice: string) => void) | undefined;
}

const now = () => performance.now();

export function beyondSmallRuns(options: BrowserOptions): Beyond {
  const { load, startWorker, workers = navigator.hardwareConcurrency } = options;
  const turn = messageTurn();
  const all = createWorkers({
    ...options,
    workers,
    now,
    turn,
    spawn: workerSpawn(startWorker),
    fallback: inlineSpawn({ load, now, turn }),
  });
  return { ...all, createAsked };
}
