/** @file The guesses of this device, kept for later. */
import { isCell } from "../../../lectures/truth";
import type { Question } from "../../../lectures/types";
import { CURVE_PLACES } from "./curve";

/** A number, the words of an option, or a list: the shares of a belief or the heights of a curve. */
export type Guess = number | string | readonly number[];

const keyOf = (lecture: string, step: string) => `mirrorstep-guess:${lecture}/${step}`;

const MOST_NUMBERS = 64;

const isGuess = (value: unknown): value is Guess =>
  typeof value === "number" ||
  typeof value === "string" ||
  (Array.isArray(value) && value.length <= MOST_NUMBERS && value.every((each) => typeof each === "number"));

const isIn = (least: number, most: number) => (value: number) => value >= least && value <= most;

/** The guess if it fits this question; otherwise null. */
export function guessFor(question: Question, guess: Guess | null): Guess | null {
  const isList = typeof guess === "object" && guess !== null;
  switch (question.kind) {
    case "number":
      return typeof guess === "number" ? guess : null;
    case "choice":
      return question.options.some(({ words }) => words === guess) ? guess : null;
    case "point":
      if (!isList) return null;
      if (question.on === "grid") return isCell(guess) ? guess : null;
      return guess.length === (question.on === "slice" ? 2 : 3) && guess.every(isIn(1e-9, 1)) ? guess : null;
    case "curve":
      return isList && guess.length === CURVE_PLACES && guess.every(isIn(0, 1)) ? guess : null;
  }
}

/** Null if nobody has guessed, or if the browser keeps nothing. */
export function readGuess(lecture: string, step: string): Guess | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(keyOf(lecture, step)) ?? "null");
    return isGuess(value) ? value : null;
  } catch {
    return null;
  }
}

export function keepGuess(lecture: string, step: string, guess: Guess | null): void {
  try {
    if (guess === null) localStorage.removeItem(keyOf(lecture, step));
    else localStorage.setItem(keyOf(lecture, step), JSON.stringify(guess));
  } catch {
    // If it cannot be kept, it is still on the screen.
  }
}

/** Calls back when somebody guesses in another window of this lecture. Returns how to stop. */
export function watchGuesses(
  lecture: string,
  heard: (step: string, guess: Guess | null) => void,
): () => void {
  const prefix = keyOf(lecture, "");
  const onStorage = ({ key }: StorageEvent) => {
    if (key === null || !key.startsWith(prefix)) return;
    const step = key.slice(prefix.length);
    heard(step, readGuess(lecture, step));
  };
  window.addEventListener("storage", onStorage);
  return () => window.removeEventListener("storage", onStorage);
}
