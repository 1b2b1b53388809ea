/** @file One step as a slide: title, words, figures, controls. */
import { useState } from "react";
import type { FigureTheme } from "../../charts/ink";
import { FIRST_RUN, SECOND_RUN } from "../../lectures/facts";
import type { Step } from "../../lectures/types";
import { useAsked } from "./ask/Asked";
import type { Guessing } from "./ask/useGuess";
import { Stage } from "./Stage";
import type { LiveRun, LiveRuns } from "./stores";
import { useFacts } from "./useFacts";
import { Words } from "./Words";

interface SlideProps {
  /** Null if the step is shown without asking its question, as for the speaker or the author. */
  readonly guessing?: Guessing | null;
  readonly step: Step;
  readonly runs: LiveRuns | null;
  readonly passing: LiveRun | null;
  /** Null: as on any other page. */
  readonly theme: FigureTheme | null;
}

/** The key of a figure. It is the same for a figure that stays on the page from step to step. */
const keyOf = ({ lab, scenario }: LiveRun) => `${lab.id} ${scenario.view.figure}`;

const NO_FIGURES: readonly string[] = [];

export function Slide({ guessing = null, step, runs, passing, theme }: SlideProps) {
  const [controlsAt, setControlsAt] = useState<HTMLElement | null>(null);
  const facts = useFacts(runs, step.question);
  const asked = useAsked(step, runs, facts, guessing);
  const own = [passing ?? runs?.[FIRST_RUN], runs?.[SECOND_RUN]].filter((run) => run !== undefined);
  const shown = asked === null ? own : asked.run === null ? [] : [asked.run];
  const figures = asked === null ? step.figures.length : Number(asked.hasFigure);
  return (
    <div className="slide" data-figures={figures}>
      <h1 className="slide__title" tabIndex={-1}>
        {asked === null ? step.title : "Before we look"}
      </h1>
      <div className="slide__words">
        {asked === null ? <Words text={step.words} facts={facts} /> : asked.words}
        <div ref={setControlsAt} className="slide__controls" />
      </div>
      {figures === 0 ? null : (
        <div className="slide__figures">
          {shown.map((run) => (
            <Stage
              key={keyOf(run)}
              run={run}
              controls={asked === null ? step.controls : NO_FIGURES}
              controlsAt={controlsAt}
              theme={theme}
              over={asked?.over ?? null}
            />
          ))}
        </div>
      )}
    </div>
  );
}
