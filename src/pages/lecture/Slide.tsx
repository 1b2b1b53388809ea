/** @file One step as a slide: its idea, its words, its figures, its controls. */
import { useState } from "react";
import type { FigureTheme } from "../../charts/ink";
import { FIRST, SECOND } from "../../lectures/facts";
import type { Step } from "../../lectures/types";
import { Answer } from "./Answer";
import { Ask } from "./Ask";
import { Stage } from "./Stage";
import type { LiveRun, LiveRuns } from "./stores";
import type { Guessing } from "./useGuess";
import { useFacts } from "./useFacts";
import { Words } from "./Words";

interface SlideProps {
  /** Null where the step is shown without asking: to who speaks, or writes. */
  readonly guessing?: Guessing | null;
  readonly step: Step;
  readonly runs: LiveRuns | null;
  readonly passing: LiveRun | null;
  readonly theme: FigureTheme;
}

/** The same key for what stays on the page from step to step. */
const keyOf = ({ lab, scenario }: LiveRun) => `${lab.id} ${scenario.view.figure}`;

export function Slide({ guessing = null, step, runs, passing, theme }: SlideProps) {
  const [controlsAt, setControlsAt] = useState<HTMLElement | null>(null);
  const facts = useFacts(runs);
  const shown = [passing ?? runs?.[FIRST], runs?.[SECOND]].filter((run) => run !== undefined);
  const { question } = step;
  if (question !== null && guessing !== null && guessing.phase !== "look") {
    const Shown = guessing.phase === "ask" ? Ask : Answer;
    return (
      <div className="slide" data-figures={0}>
        <h1 className="slide__title" tabIndex={-1}>
          Before we look
        </h1>
        <Shown question={question} facts={facts} {...guessing} />
      </div>
    );
  }
  return (
    <div className="slide" data-figures={step.figures.length}>
      <h1 className="slide__title" tabIndex={-1}>
        {step.title}
      </h1>
      <div className="slide__words">
        <Words text={step.words} facts={facts} />
        <div ref={setControlsAt} className="slide__controls" />
      </div>
      {step.figures.length === 0 ? null : (
        <div className="slide__figures">
          {shown.map((run) => (
            <Stage
              key={keyOf(run)}
              run={run}
              controls={step.controls}
              controlsAt={controlsAt}
              theme={theme}
            />
          ))}
        </div>
      )}
    </div>
  );
}
