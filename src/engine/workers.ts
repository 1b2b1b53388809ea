/** @file Runs that are too large for the calling thread. This code is loaded with the first of them. */
import type { KeptParts } from "./device";
import { AT_ONCE_NS } from "./place";
import { createPool, type PoolOptions } from "./pool";
import { createResults, type Results } from "./results";
import { runInPool, type Joint, type Planned } from "./run";
import type { RunOptions } from "./types";

export interface Workers {
  readonly run: <T, R, X>(
    joint: Joint<T, R, X>,
    planned: Planned<T, R>,
    options: RunOptions<X>,
  ) => Promise<X>;
  readonly rest: (ms: number) => void;
  /** The results that are kept for reuse, whichever thread computed them. */
  readonly results: Results;
  /** Keeps parts of long runs on the device; absent: they are lost with the page. */
  readonly device: KeptParts | undefined;
  /** Ends all workers; runs that are still under way are rejected. */
  readonly dispose: () => void;
}

export interface WorkersOptions extends PoolOptions {
  /** Milliseconds from any origin. */
  readonly now: () => number;
  /** Calls back once waiting messages have been handled. */
  readonly turn: (callback: () => void) => void;
  /** As `ClientOptions.atOnce`. */
  readonly atOnce?: number | undefined;
  readonly device?: KeptParts | undefined;
}

export function createWorkers(options: WorkersOptions): Workers {
  const pool = createPool(options);
  const running = new Set<(reason: unknown) => void>();
  const onStart = (fail: (reason: unknown) => void) => {
    running.add(fail);
    return () => void running.delete(fail);
  };
  const { now, turn, atOnce = AT_ONCE_NS } = options;
  const context = { pool, now, turn, atOnce, onStart };
  let runs = 0;
  return {
    run: (joint, planned, runOptions) => runInPool(joint, planned, runOptions, { ...context, run: ++runs }),
    rest: pool.rest,
    results: createResults(),
    device: options.device,
    dispose: () => {
      for (const fail of running) fail(new Error("The engine was shut down while this run was computing."));
      pool.dispose();
    },
  };
}
