/** @file On what a question is asked: nothing, or a figure of a kind. */
import type { Question } from "./types";

/** What can be put on a figure: something at its two axes, on its triangle, or into its cells. */
export type Plane = "axes" | "triangle" | "grid";

/** What a figure has of that; where it has none, it may say why. */
export type Ground = { readonly kind: Plane } | { readonly kind: "none"; readonly why: string };

/** On what kind of figure a question is asked; null where on none. */
export const planeFor = (question: Question): Plane | null => {
  if (question.kind === "point") return question.on === "slice" ? "axes" : question.on;
  return question.kind === "curve" || (question.kind === "number" && question.on !== undefined)
    ? "axes"
    : null;
};

const MISSING: Readonly<Record<Plane, string>> = {
  axes: "no two axes to put a guess at",
  triangle: "no triangle to put a guess on",
  grid: "no cells to guess one of",
};

/** Why a question cannot be asked on a figure: "it has …"; null where it can. */
export function missingOn(question: Question, ground: Ground | null): string | null {
  const wanted = planeFor(question);
  if (wanted === null || ground?.kind === wanted) return null;
  return `it has ${MISSING[wanted]}${ground?.kind === "none" ? `, for ${ground.why}` : ""}`;
}
