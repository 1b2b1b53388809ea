/** @file The guess of a step's question, and how far its answer is shown. */
import { useState } from "react";
import { keepGuess, readGuess, type Guess } from "./guesses";

/** Asked; the truth beside the guess; the step itself. */
const PHASES = ["ask", "told", "look"] as const;
type Phase = (typeof PHASES)[number];

export interface Guessing {
  readonly guess: Guess | null;
  readonly phase: Phase;
  readonly onGuess: (guess: Guess) => void;
  readonly onNext: () => void;
  readonly onAgain: () => void;
}

/** Of the step that is shown; another step has its own. */
export function useGuess(lecture: string, step: string): Guessing {
  const [phases, setPhases] = useState<Readonly<Record<string, Phase>>>({});
  const [guesses, setGuesses] = useState<Readonly<Record<string, Guess | null>>>({});
  const phase = phases[step] ?? "ask";
  const goTo = (next: Phase) => setPhases((all) => ({ ...all, [step]: next }));
  const guessed = (guess: Guess | null) => {
    keepGuess(lecture, step, guess);
    setGuesses((all) => ({ ...all, [step]: guess }));
  };
  return {
    guess: Object.hasOwn(guesses, step) ? (guesses[step] ?? null) : readGuess(lecture, step),
    phase,
    onGuess: guessed,
    onNext: () => goTo(PHASES[PHASES.indexOf(phase) + 1] ?? phase),
    onAgain: () => {
      guessed(null);
      goTo("ask");
    },
  };
}
