/** @file A question in place of a step's words, and what it lays over its figure. */
import { useState, type ReactNode } from "react";
import type { Over } from "../../../charts/over";
import type { Plane } from "../../../charts/plane";
import { ASKED_RUN, FIRST_RUN } from "../../../lectures/facts";
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
  /** Shown instead of the step's words. */
  readonly words: ReactNode;
  /** Whether a figure stands beside the question. */
  readonly hasFigure: boolean;
  /** The run of that figure; null while it is loading, and if there is none. */
  readonly run: LiveRun | null;
  /** Lays guess and truth over the figure, whose own grips are off meanwhile. */
  readonly over: Over;
}

const isOnFigure = (question: Question) => question.figure !== undefined || planeFor(question) !== null;

/** What a step shows while its question is asked; null once the step itself is looked at. */
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
    run: hasFigure ? (runs?.[ASKED_RUN] ?? runs?.[FIRST_RUN] ?? null) : null,
    over: (on) => <OnFigure {...on} {...{ question, guess, truth, onGuess }} onPlane={setPlane} />,
  };
}
