/** @file Where the result of one task is kept, and how much of the task is left to compute. */
import { drain } from "../experiments/drain";
import type { Extension, Work } from "../experiments/types";

/**
 * Runs of up to this many estimated nanoseconds are computed on the calling thread: well inside a frame, and
 * sooner than a worker could answer.
 */
export const AT_ONCE_NS = 4e6;

export type AnyWork<Task, Result> = Work<Task, Result> & { readonly extend?: Extension<Task, Result> };

/** Where one task's result is kept. */
export interface Place<Result> {
  /** The result, when it is already known. */
  readonly known: { readonly result: Result } | null;
  /** Otherwise the furthest result of a shorter run that this task can be continued from, and how far that run went. */
  readonly shorter: { readonly result: Result; readonly horizon: number } | null;
  readonly keep: (result: Result) => void;
  /**
   * Keeps a snapshot of the unfinished task in place of the snapshot before. False when the experiment cannot
   * continue from one.
   */
  readonly keepPart: (part: Result) => boolean;
  readonly forgetPart: () => void;
}

/** The share of a task's cost that is left, given what is known: a longer run continues a shorter one. */
const shareLeft = <Result>({ known, shorter }: Place<Result>, horizon: number): number =>
  known ? 0 : shorter ? 1 - shorter.horizon / horizon : 1;

/** What tasks cost in estimated nanoseconds, in all and what is left of that. Only known results cost nothing. */
export function costsOf<T, R>(
  tasks: readonly T[],
  places: readonly Place<R>[],
  { cost, extend }: AnyWork<T, R>,
) {
  const wholes = tasks.map((task) => Math.max(1, cost(task)));
  const costs = tasks.map((task, i) => {
    const left = shareLeft(places[i] ?? UNKEPT_PLACE, extend?.horizon(task) ?? 0);
    return left === 0 ? 0 : Math.max(1, (wholes[i] ?? NaN) * left);
  });
  return { wholes, costs, cost: costs.reduce((a, b) => a + b, 0) };
}

/** The result of a task: the known one, or computed on this thread. */
export function resultAt<T, R>({ run, extend }: AnyWork<T, R>, task: T, place: Place<R> = UNKEPT_PLACE): R {
  const { known, shorter, keep } = place;
  if (known) return known.result;
  const result = drain(shorter && extend ? extend.run(task, shorter.result) : run(task));
  keep(result);
  return result;
}

/** The place of a task whose result is not kept. */
export const UNKEPT_PLACE = {
  known: null,
  shorter: null,
  keep: () => {},
  keepPart: () => false,
  forgetPart: () => {},
};
