/** @file On what a question is asked: nothing, or a figure of a kind. */
import type { Question } from "./types";

/** What can be put on a figure: something at its two axes, or on its triangle. */
export type Plane = "axes" | "triangle";

/** On what kind of figure a question is asked; null where on none. */
export const planeFor = (question: Question): Plane | null => {
  if (question.kind === "point") return question.on === "triangle" ? "triangle" : "axes";
  return question.kind === "curve" || (question.kind === "number" && question.on !== undefined)
    ? "axes"
    : null;
};
