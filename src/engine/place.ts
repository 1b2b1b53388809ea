/** @file Where the result of one task is kept. */

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
export const shareLeft = <Result>({ known, shorter }: Place<Result>, horizon: number): number =>
  known ? 0 : shorter ? 1 - shorter.horizon / horizon : 1;

/** Nothing is kept. */
export const NOWHERE = {
  known: null,
  shorter: null,
  keep: () => {},
  keepPart: () => false,
  forgetPart: () => {},
};
