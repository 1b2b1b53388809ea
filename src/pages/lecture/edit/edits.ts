/** @file The edits of a lecture as pure functions, one change each. */
import type { WrittenLecture, WrittenStep } from "../../../lectures/types";
import { freshId } from "../own";

type Steps = readonly WrittenStep[];

const withSteps = (lecture: WrittenLecture, steps: Steps): WrittenLecture => ({ ...lecture, steps });

export const changeStep = (
  lecture: WrittenLecture,
  at: number,
  patch: Partial<WrittenStep>,
): WrittenLecture =>
  withSteps(
    lecture,
    lecture.steps.map((step, i) => (i === at ? { ...step, ...patch } : step)),
  );

/** Adds a step after step `at`. */
export function addStep(lecture: WrittenLecture, at: number, own: Partial<WrittenStep> = {}): WrittenLecture {
  const { title = "A new step" } = own;
  const id = freshId(
    title,
    lecture.steps.map((step) => step.id),
  );
  return withSteps(
    lecture,
    lecture.steps.toSpliced(at + 1, 0, { words: "What is said here.", ...own, id, title }),
  );
}

/** Removes a step; the last one stays, since a lecture needs one. */
export const removeStep = (lecture: WrittenLecture, at: number): WrittenLecture =>
  lecture.steps.length < 2 ? lecture : withSteps(lecture, lecture.steps.toSpliced(at, 1));

/** Moves a step, but not beyond the ends. */
export function moveStep(lecture: WrittenLecture, at: number, by: -1 | 1): WrittenLecture {
  const to = at + by;
  const step = lecture.steps[at];
  if (step === undefined || to < 0 || to >= lecture.steps.length) return lecture;
  return withSteps(lecture, lecture.steps.toSpliced(at, 1).toSpliced(to, 0, step));
}

/** The problems that name a step, by its index; those of the lecture as a whole are under −1. */
export function problemsByStep(problems: readonly string[]): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>();
  for (const problem of problems) {
    const step = /^steps\[(\d+)\]/.exec(problem)?.[1];
    const at = step === undefined ? -1 : Number(step);
    found.set(at, [...(found.get(at) ?? []), problem.replace(/^steps\[\d+\]\.?/, "")]);
  }
  return found;
}
