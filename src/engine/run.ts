/** @file One run: its tasks handed to the pool, their results merged in the order of the plan. */
import type { Resource } from "../experiments/types";
import type { Pool } from "./pool";
import { asError, type TaskRequest } from "./protocol";
import { resultAt, type AnyWork, type Place } from "./place";
import type { RunOptions } from "./types";

const PARTIAL_MS = 100;
/** Partial traces, merged and drawn, take at most about a tenth of this thread's time. */
const PARTIAL_SHARE = 9;

export interface RunContext {
  /** No other run has it. */
  readonly run: number;
  readonly pool: Pool;
  readonly now: () => number;
  /** Calls back after waiting messages were handled. */
  readonly turn: (callback: () => void) => void;
  /** Estimated nanoseconds up to which a first picture is computed on this thread. */
  readonly atOnce: number;
  /** Called with how to end the run from outside; returns what to do when it is over. */
  readonly onStart: (fail: (reason: unknown) => void) => () => void;
}

export interface Planned<Task, Result> {
  readonly tasks: readonly Task[];
  /** How many of them, from the first, make a first picture. */
  readonly first: number;
  /** Per task: what is known of it, and where its result goes. */
  readonly places: readonly Place<Result>[];
  /** Per task, in estimated nanoseconds: all of it, and what is left of it; 0 for what is known. */
  readonly wholes: readonly number[];
  readonly costs: readonly number[];
  readonly cost: number;
  /** Whether any of the tasks can go on from a part: only then is there anything to keep, or to forget. */
  readonly canGoOn: boolean;
}

/** What makes one thing of the results of tasks, and how a worker is asked for each. */
export interface Joint<Task, Result, Whole> {
  readonly merge: () => (results: readonly (Result | null)[]) => Whole;
  readonly request: (task: number, from: { readonly result: Result } | null, watched: boolean) => TaskRequest;
  /** What the requests name. */
  readonly resources: readonly Resource[];
  /** How tasks of a run are computed, here as in a worker; null: what is asked for is no run, and somebody waits for all of it. */
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
  // It may throw, and then it is this run's error.
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
            // What is done to the end comes as a result.
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

    // Workers leave the processor to the page until it has drawn something.
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
      // Who moves something sees what comes of it with the very move.
      end.guard(() => {
        for (const [i, task] of tasks.slice(0, first).entries())
          if (results[i] === null) take(i, resultAt(work, task, places[i]));
        shown.now();
      });
    else start(0, waits ? first : tasks.length);
  });
}

/** Settles once; whatever comes later is too late. `guard` makes an error of what an action throws. */
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

/** The fraction of all, what was known before it included, tasks weighted by their cost; speaks only when it grew. */
function createProgress(
  wholes: readonly number[],
  left: readonly number[],
  onProgress: ((fraction: number) => void) | undefined,
) {
  const total = wholes.reduce((a, b) => a + b, 0);
  const fractions = wholes.map((whole, i) => 1 - (left[i] ?? NaN) / whole);
  let told = -1;
  return (task: number, fraction: number) => {
    fractions[task] = Math.min(1, Math.max(fractions[task] ?? 0, fraction));
    const done = fractions.every((x) => x === 1);
    const sum = wholes.reduce((a, cost, i) => a + cost * (fractions[i] ?? NaN), 0);
    const whole = done ? 1 : Math.min(1, sum / total);
    if (whole <= told) return;
    told = whole;
    onProgress?.(whole);
  };
}

/** Shows the first as soon as all that waits was heard, then some ten a second, fewer when showing is slow. */
function partialShower(now: () => number, turn: RunContext["turn"], show: () => void) {
  let next = -Infinity;
  const showNow = () => {
    const start = now();
    show();
    const wait = () => (next = start + Math.max(PARTIAL_MS, PARTIAL_SHARE * (now() - start)));
    wait();
    // What is drawn at the end of this turn counts, too.
    void Promise.resolve().then(wait);
  };
  const soon = () => {
    if (now() < next) return;
    next = Infinity;
    turn(showNow);
  };
  return { now: showNow, soon };
}
