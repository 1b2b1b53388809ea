/** @file A question in the place of the step's words, and what it puts on the figure on which it is asked. */
import { useState, type ReactNode } from "react";
import type { Over } from "../../../charts/over";
import type { Plane } from "../../../charts/plane";
import { ASKED, FIRST } from "../../../lectures/facts";
import { planeFor } from "../../../lectures/plane";
import { truthOf } from "../../../lectures/truth";
import type { Question, Step } from "../../../lectures/types";
import type { LiveRun, LiveRuns } from "../stores";
import type { AllFacts } from "../useFacts";
import { Answer } from "./Answer";
import { Ask } from "./Ask";
import { saidOf } from "./off";
import { OnFigure } from "./OnFigure";
import type { Guessing } from "./useGuess";

export interface AskedParts {
  /** Instead of the words. */
  readonly words: ReactNode;
  /** Whether it is asked with a figure beside it. */
  readonly hasFigure: boolean;
  /** The run of that figure; null while it is coming, and where there is none. */
  readonly run: LiveRun | null;
  /** Keeps the figure's own grips still; puts guess and truth on it. */
  readonly over: Over;
}

const isOnFigure = (question: Question) => question.figure !== undefined || planeFor(question) !== null;

/** What is shown of a step while it is asked; null where it is looked at. */
export function useAsked(
  { question }: Step,
  runs: LiveRuns | null,
  facts: AllFacts,
  guessing: Guessing | null,
): AskedParts | null {
  const [plane, setPlane] = useState<Plane | null>(null);
  if (question === null || guessing === null || guessing.phase === "look") return null;
  const { guess, phase, onGuess } = guessing;
  const found = truthOf(question, facts);
  const known = typeof found === "string" ? null : found;
  const truth = phase === "ask" ? null : known;
  const hasFigure = isOnFigure(question);
  return {
    words:
      phase === "ask" ? (
        <Ask question={question} facts={facts} {...guessing} />
      ) : (
        <Answer
          question={question}
          facts={facts}
          said={saidOf(question, guess, known, plane)}
          {...guessing}
        />
      ),
    hasFigure,
    run: hasFigure ? (runs?.[ASKED] ?? runs?.[FIRST] ?? null) : null,
    over: (on) => <OnFigure {...on} {...{ question, guess, truth, onGuess }} onPlane={setPlane} />,
  };
}
