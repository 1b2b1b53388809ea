/** @file One run: hands its tasks to the pool and merges their results in the order of the plan. */
import type { Resource } from "../experiments/types";
import type { Pool } from "./pool";
import { asError, type TaskRequest } from "./protocol";
import { resultAt, type AnyWork, type Place } from "./place";
import type { RunOptions } from "./types";

const PARTIAL_MS = 100;
/**
 * After a partial trace was shown, the next waits nine times as long as that took, so that showing takes at
 * most a tenth of this thread's time.
 */
const PARTIAL_SHARE = 9;

export interface RunContext {
  /** A number that no other run has. */
  readonly run: number;
  readonly pool: Pool;
  readonly now: () => number;
  /** Calls back once waiting messages have been handled. */
  readonly turn: (callback: () => void) => void;
  /** Estimated nanoseconds up to which a first picture is computed on this thread. */
  readonly atOnce: number;
  /** Called when the run starts, with a function that ends it with an error; returns what to call when the run is over. */
  readonly onStart: (fail: (reason: unknown) => void) => () => void;
}

export interface Planned<Task, Result> {
  readonly tasks: readonly Task[];
  /** How many tasks, from the first on, make a first picture. */
  readonly first: number;
  /** For each task: what is known of its result, and where the result is kept. */
  readonly places: readonly Place<Result>[];
  /** For each task, in estimated nanoseconds: the cost of all of it, and of what is left; what is left of a known one is 0. */
  readonly wholes: readonly number[];
  readonly costs: readonly number[];
  readonly cost: number;
  /** Whether some task can continue from a snapshot: only then is there anything to keep or to forget. */
  readonly canGoOn: boolean;
}

/** How the results of a run's tasks become one value, and how a worker is asked for each task. */
export interface Joint<Task, Result, Whole> {
  readonly merge: () => (results: readonly (Result | null)[]) => Whole;
  readonly request: (task: number, from: { readonly result: Result } | null, watched: boolean) => TaskRequest;
  /** The resources that the requests name by their ids. */
  readonly resources: readonly Resource[];
  /** How this thread computes a task. Null for a request that is no run, which is small and urgent. */
  readonly work: AnyWork<Task, Result> | null;
}

/** Rejects only with Errors whose message is a sentence, or with the signal's reason. */
export function runInPool<T, R, X>(
  { merge, request, resources, work }: Joint<T, R, X>,
  { tasks, first: planned, wholes, costs, places }: Planned<T, R>,
  { signal, onProgress, onPartial, onKept }: RunOptions<X>,
  { run, pool, now, turn, atOnce, onStart }: RunContext,
): Promise<X> {
  const results = places.map(({ known }): R | null => known?.result ?? null);
  // Made at its first use, inside `guard`: if `merge` throws, that is an error of this run.
  let merged: ((results: readonly (R | null)[]) => X) | null = null;
  const mergeNow = () => (merged ??= merge())([...results]);
  const progress = createProgress(wholes, costs, onProgress);
  const cancels: (() => void)[] = [];
  const isOpen = ({ known }: Place<R>) => known === null;
  let missing = places.filter(isOpen).length;

  return new Promise<X>((resolve, reject) => {
    const end = createEnd(resolve, reject, () => {
      signal?.removeEventListener("abort", abort);
      forget();
      for (const cancel of cancels) cancel();
    });
    const abort = () => end.reject(signal?.reason);
    const shown = partialShower(now, turn, () =>
      end.guard(() => {
        onPartial?.(mergeNow());
        goOn();
      }),
    );
    const show = onPartial ? shown.soon : () => undefined;

    // Decoding: what comes back for a task of this experiment, snapshot or result, is of its result's type.
    const keep = (task: number, result: unknown) => void (results[task] = result as R);
    const take = (task: number, result: unknown) => {
      keep(task, result);
      progress(task, 1);
      missing--;
    };
    const finish = (task: number, place: Place<R>, result: unknown) => {
      take(task, result);
      place.keep(result as R);
      if (missing > 0) show();
      else end.resolve(mergeNow());
    };
    const submit = (task: number, place: Place<R>) =>
      pool.submit({
        run,
        request: request(task, place.shorter, onPartial !== undefined),
        resources,
        urgent: work === null,
        cost: costs[task] ?? NaN,
        onProgress: (done, total, snapshot) =>
          end.guard(() => {
            progress(task, total > 0 ? done / total : 0);
            // A snapshot of a finished task is of no use: its result follows.
            if (snapshot === null || done >= total) return;
            keep(task, snapshot.value);
            if (place.keepPart(snapshot.value as R)) onKept?.();
            show();
          }),
        onDone: (result) => end.guard(() => finish(task, place, result)),
        onFailed: end.reject,
      });

    const start = (from: number, to: number) => {
      for (const [i, place] of places.slice(from, to).entries())
        if (isOpen(place) && !end.isOver()) cancels.push(submit(from + i, place));
      if (end.isOver()) for (const cancel of cancels) cancel();
    };

    // The other tasks start only once the first picture was shown, so that workers do not compete with the
    // page for the processor.
    const first = onPartial ? planned : tasks.length;
    let waits = first < tasks.length && places.slice(0, first).some(isOpen);
    const goOn = () => {
      if (waits) turn(() => end.guard(() => start(first, tasks.length)));
      waits = false;
    };

    const forget = onStart(end.reject);
    signal?.addEventListener("abort", abort);
    const isCheap = costs.slice(0, first).reduce((a, b) => a + b, 0) <= atOnce;
    if (waits && isCheap && work)
      // The first pass is cheap: it is computed at once, so that a drag shows its result in the same frame.
      end.guard(() => {
        for (const [i, task] of tasks.slice(0, first).entries())
          if (results[i] === null) take(i, resultAt(work, task, places[i]));
        shown.now();
      });
    else start(0, waits ? first : tasks.length);
  });
}

/** Settles a promise once; later calls do nothing. `guard` turns whatever an action throws into a rejection. */
function createEnd<X>(resolve: (x: X) => void, reject: (reason: unknown) => void, cleanUp: () => void) {
  let over = false;
  const once = (settle: () => void) => {
    if (over) return;
    over = true;
    cleanUp();
    settle();
  };
  const fail = (reason: unknown) => once(() => reject(reason));
  return {
    isOver: () => over,
    resolve: (x: X) => once(() => resolve(x)),
    reject: fail,
    guard: (action: () => void) => {
      try {
        if (!over) action();
      } catch (error) {
        fail(asError(error));
      }
    },
  };
}

/**
 * Reports the fraction that is done of the whole run, each task weighted by its cost. What was known
 * beforehand counts as done. It reports only when the fraction has grown.
 */
function createProgress(
  wholes: readonly number[],
  left: readonly number[],
  onProgress: ((fraction: number) => void) | undefined,
) {
  const total = wholes.reduce((a, b) => a + b, 0);
  const fractions = wholes.map((whole, i) => 1 - (left[i] ?? NaN) / whole);
  let told = -1;
  return (task: number, fraction: number) => {
    fractions[task] = Math.min(1, Math.max(fractions[task] ?? NaN, fraction));
    const done = fractions.every((x) => x === 1);
    const sum = wholes.reduce((a, cost, i) => a + cost * (fractions[i] ?? NaN), 0);
    const whole = done ? 1 : Math.min(1, sum / total);
    if (whole <= told) return;
    told = whole;
    onProgress?.(whole);
  };
}

/**
 * Shows the first partial trace once waiting messages have been handled, then about ten a second, fewer when
 * showing takes long.
 */
function partialShower(now: () => number, turn: RunContext["turn"], show: () => void) {
  let next = -Infinity;
  const showNow = () => {
    const start = now();
    show();
    const wait = () => (next = start + Math.max(PARTIAL_MS, PARTIAL_SHARE * (now() - start)));
    wait();
    // Measured again at the end of this turn, because that is when the page draws.
    void Promise.resolve().then(wait);
  };
  const soon = () => {
    if (now() < next) return;
    next = Infinity;
    turn(showNow);
  };
  return { now: showNow, soon };
}
