/** @file Runs that are too large for the calling thread. Loaded with the first of them. */
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
  /** Results of runs that were computed anywhere. */
  readonly results: Results;
  /** Where parts of long runs outlive the page; absent: nowhere. */
  readonly device: KeptParts | undefined;
  /** Ends all workers; what still runs is rejected. */
  readonly dispose: () => void;
}

export interface WorkersOptions extends PoolOptions {
  /** Milliseconds from any origin. */
  readonly now: () => number;
  /** Calls back after waiting messages were handled. */
  readonly turn: (callback: () => void) => void;
  /** As of the client. */
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
