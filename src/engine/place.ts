/** @file Where the result of one task is kept, and what is left to compute beside it. */
import { drain } from "../experiments/drain";
import type { Extension, Work } from "../experiments/types";

/** Estimated nanoseconds up to which a run stays here: well inside a frame, and sooner than a worker answers. */
export const AT_ONCE_NS = 4e6;

export type AnyWork<Task, Result> = Work<Task, Result> & { readonly extend?: Extension<Task, Result> };

/** Where one task's result is kept. */
export interface Place<Result> {
  /** What was put there before. */
  readonly known: { readonly result: Result } | null;
  /** Otherwise the longest of shorter runs that it can be extended from, and how far that one went. */
  readonly shorter: { readonly result: Result; readonly horizon: number } | null;
  readonly keep: (result: Result) => void;
  /** Of a run that is not over, in the place of the part before; false where no run goes on from it. */
  readonly keepPart: (part: Result) => boolean;
  readonly forgetPart: () => void;
}

/** Of a task's cost, what is left beside what is known: a longer run goes on from a shorter one. */
const shareLeft = <Result>({ known, shorter }: Place<Result>, horizon: number): number =>
  known ? 0 : shorter ? 1 - shorter.horizon / horizon : 1;

/** What tasks cost in estimated nanoseconds, and what is left of that beside what is known; nothing else is free. */
export function costsOf<T, R>(
  tasks: readonly T[],
  places: readonly Place<R>[],
  { cost, extend }: AnyWork<T, R>,
) {
  const wholes = tasks.map((task) => Math.max(1, cost(task)));
  const costs = tasks.map((task, i) => {
    const left = shareLeft(places[i] ?? NOWHERE, extend?.horizon(task) ?? 0);
    return left === 0 ? 0 : Math.max(1, (wholes[i] ?? NaN) * left);
  });
  return { wholes, costs, cost: costs.reduce((a, b) => a + b, 0) };
}

/** The result of a task, computed right here if it is not known. */
export function resultAt<T, R>({ run, extend }: AnyWork<T, R>, task: T, place: Place<R> = NOWHERE): R {
  const { known, shorter, keep } = place;
  if (known) return known.result;
  const result = drain(shorter && extend ? extend.run(task, shorter.result) : run(task));
  keep(result);
  return result;
}

/** Nothing is kept. */
export const NOWHERE = {
  known: null,
  shorter: null,
  keep: () => {},
  keepPart: () => false,
  forgetPart: () => {},
};
