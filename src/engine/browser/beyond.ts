/**
 * @file The part of a page's engine that is fetched with the first large run: web workers, or this thread
 * where there are none.
 */
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
  /** As `ClientOptions.atOnce`. */
  readonly atOnce?: number | undefined;
  readonly device?: KeptParts | undefined;
  /** Receives a sentence to show to the person when workers cannot be used. */
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
