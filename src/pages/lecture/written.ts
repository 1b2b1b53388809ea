/** @file A lecture in the form of a file: what a step does not have is left out. */
import type { Lecture, Step, WrittenLecture, WrittenStep } from "../../lectures/types";

export const writtenOf = ({ figures, runs, controls, notes, question, ...step }: Step): WrittenStep => ({
  ...step,
  ...(figures.length > 0 && { figures }),
  ...(Object.keys(runs).length > 0 && { runs }),
  ...(controls.length > 0 && { controls }),
  ...(notes !== "" && { notes }),
  ...(question !== null && { question }),
});

export const withoutNothing = ({ steps, ...lecture }: Lecture): WrittenLecture => ({
  ...lecture,
  steps: steps.map(writtenOf),
});
