/** @file What a question needs of its figure: nothing, or a figure of a certain kind. */
import type { Question } from "./types";

/** The kinds of figures on which a question can be asked: one with two axes, with a triangle, or with cells. */
export type Plane = "axes" | "triangle" | "grid";

/** The kind of a figure; if it is none of these, perhaps the reason. */
export type Ground = { readonly kind: Plane } | { readonly kind: "none"; readonly why: string };

/** The kind of figure that a question needs; null if it needs none. */
export const planeFor = (question: Question): Plane | null => {
  if (question.kind === "point") return question.on === "slice" ? "axes" : question.on;
  return question.kind === "curve" || (question.kind === "number" && question.on !== undefined)
    ? "axes"
    : null;
};

const MISSING_PLANES: Readonly<Record<Plane, string>> = {
  axes: "no two axes to put a guess at",
  triangle: "no triangle to put a guess on",
  grid: "no cells to guess one of",
};

/** Why a question cannot be asked on a figure, as a clause ("it has …"); null if it can. */
export function missingOn(question: Question, ground: Ground | null): string | null {
  const wanted = planeFor(question);
  if (wanted === null || ground?.kind === wanted) return null;
  return `it has ${MISSING_PLANES[wanted]}${ground?.kind === "none" ? `, for ${ground.why}` : ""}`;
}
