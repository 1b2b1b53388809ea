/** @file Guesses, kept on this device. */

export type Guess = number | string;

const keyOf = (lecture: string, step: string) => `mirrorstep-guess:${lecture}/${step}`;

/** Null where nobody guessed, and where this browser keeps nothing. */
export function readGuess(lecture: string, step: string): Guess | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(keyOf(lecture, step)) ?? "null");
    return typeof value === "number" || typeof value === "string" ? value : null;
  } catch {
    return null;
  }
}

export function keepGuess(lecture: string, step: string, guess: Guess | null): void {
  try {
    if (guess === null) localStorage.removeItem(keyOf(lecture, step));
    else localStorage.setItem(keyOf(lecture, step), JSON.stringify(guess));
  } catch {
    // What cannot be kept is still on the screen.
  }
}
