/** @file The guess for a step's question, and the phase of its answer. */
import { useEffect, useState } from "react";
import type { Step } from "../../../lectures/types";
import { guessFor, keepGuess, readGuess, watchGuesses, type Guess } from "./guesses";

/** "ask": the question is open. "told": the truth is shown beside the guess. "look": the step itself is shown. */
export const PHASES = ["ask", "told", "look"] as const;
export type Phase = (typeof PHASES)[number];

export const phaseAfter = (phase: Phase): Phase => PHASES[PHASES.indexOf(phase) + 1] ?? phase;

export interface Guessing {
  readonly guess: Guess | null;
  readonly phase: Phase;
  readonly onGuess: (guess: Guess) => void;
  readonly onNext: () => void;
  readonly onAgain: () => void;
  /** Puts a step into a phase, because another window did. */
  readonly goTo: (step: string, phase: Phase) => void;
}

const DOES_NOTHING = () => undefined;

/** A guess for a question that is looked at and not answered here. */
export const seenGuess = (guess: Guess | null, phase: Phase): Guessing => ({
  guess,
  phase,
  onGuess: DOES_NOTHING,
  onNext: DOES_NOTHING,
  onAgain: DOES_NOTHING,
  goTo: DOES_NOTHING,
});

export type Asking = Pick<Step, "id" | "question">;

/** The guesses for all steps of a lecture. A step without a question is in the phase "look". */
export function useGuesses(lecture: string): (step: Asking) => Guessing {
  const [phases, setPhases] = useState<Readonly<Record<string, Phase>>>({});
  const [guesses, setGuesses] = useState<Readonly<Record<string, Guess | null>>>({});
  const goTo = (step: string, next: Phase) => setPhases((all) => ({ ...all, [step]: next }));
  useEffect(
    () => watchGuesses(lecture, (step, guess) => setGuesses((all) => ({ ...all, [step]: guess }))),
    [lecture],
  );
  return ({ id, question }) => {
    const phase = question === null ? "look" : (phases[id] ?? "ask");
    const guessed = (guess: Guess | null) => {
      keepGuess(lecture, id, guess);
      setGuesses((all) => ({ ...all, [id]: guess }));
    };
    const known = Object.hasOwn(guesses, id) ? (guesses[id] ?? null) : readGuess(lecture, id);
    return {
      guess: question && guessFor(question, known),
      phase,
      onGuess: guessed,
      onNext: () => goTo(id, phaseAfter(phase)),
      onAgain: () => {
        guessed(null);
        goTo(id, "ask");
      },
      goTo,
    };
  };
}

export const useGuess = (lecture: string, step: Asking): Guessing => useGuesses(lecture)(step);
