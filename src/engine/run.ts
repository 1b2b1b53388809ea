/** @file One run: its tasks handed to the pool, their results merged in the order of the plan. */
import type { Dataset, Experiment } from "../experiments/types";
import type { Pool } from "./pool";
import { asError } from "./protocol";
import type { RunOptions } from "./types";

const PARTIAL_MS = 100;
/** Merging partial traces takes at most about a tenth of this thread's time. */
const PARTIAL_SHARE = 9;

export interface RunContext {
  readonly pool: Pool;
  readonly now: () => number;
  /** Called with how to end the run from outside; returns what to do when it is over. */
  readonly onStart: (fail: (reason: unknown) => void) => () => void;
}

/** Rejects only with Errors whose message is a sentence, or with the signal's reason. */
export function runInPool<P, T, R, X, Y>(
  { name, plan, cost, merge }: Experiment<P, T, R, X, Y>,
  params: P,
  dataset: Dataset | null,
  { signal, onProgress, onPartial }: RunOptions<X>,
  { pool, now, onStart }: RunContext,
): Promise<X> {
  const costs = plan(params, dataset).map((task) => Math.max(1, cost(task)));
  if (costs.length === 0) return Promise.resolve(merge(params, dataset, []));
  const results = costs.map((): R | null => null);
  const progress = createProgress(costs, onProgress);
  const show = partialShower(now, () => onPartial?.(merge(params, dataset, results)));

  return new Promise<X>((resolve, reject) => {
    const cancels: (() => void)[] = [];
    let missing = costs.length;
    let over = false;

    const end = (settle: () => void) => {
      if (over) return;
      over = true;
      signal?.removeEventListener("abort", abort);
      onOver();
      for (const cancel of cancels) cancel();
      settle();
    };
    const fail = (reason: unknown) => end(() => reject(reason));
    const abort = () => fail(signal?.reason);
    const guarded = (action: () => void) => {
      try {
        if (!over) action();
      } catch (error) {
        fail(asError(error));
      }
    };
    const finish = (task: number, result: R) => {
      results[task] = result;
      progress(task, 1);
      if (--missing > 0) return show();
      const trace = merge(params, dataset, results);
      end(() => resolve(trace));
    };

    const onOver = onStart(fail);
    signal?.addEventListener("abort", abort);
    for (const [task, taskCost] of costs.entries()) {
      if (over) break;
      const cancel = pool.submit({
        name,
        params,
        dataset,
        task,
        cost: taskCost,
        watched: onPartial !== undefined,
        onProgress: (done, total, snapshot) =>
          guarded(() => {
            progress(task, total > 0 ? done / total : 0);
            if (snapshot === null) return;
            // Decoding: a snapshot has the type of the result of the task that was asked for.
            results[task] = snapshot.value as R;
            show();
          }),
        onDone: (result) => guarded(() => finish(task, result as R)),
        onFailed: fail,
      });
      cancels.push(cancel);
    }
    if (over) for (const cancel of cancels) cancel();
  });
}

/** The whole run's fraction, tasks weighted by their cost; speaks only when it grew. */
function createProgress(costs: readonly number[], onProgress: ((fraction: number) => void) | undefined) {
  const total = costs.reduce((a, b) => a + b, 0);
  const fractions = costs.map(() => 0);
  let told = -1;
  return (task: number, fraction: number) => {
    fractions[task] = Math.min(1, Math.max(0, fraction));
    const done = fractions.every((x) => x === 1);
    const sum = costs.reduce((a, cost, i) => a + cost * (fractions[i] ?? 0), 0);
    const whole = done ? 1 : Math.min(1, sum / total);
    if (whole <= told) return;
    told = whole;
    onProgress?.(whole);
  };
}

/** Shows the first at once, then some ten a second, fewer when showing is slow. */
function partialShower(now: () => number, show: () => void) {
  let next = -Infinity;
  return () => {
    const start = now();
    if (start < next) return;
    show();
    next = start + Math.max(PARTIAL_MS, PARTIAL_SHARE * (now() - start));
  };
}
