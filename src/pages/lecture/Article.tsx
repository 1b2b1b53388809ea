/** @file A lecture as an article: its steps below each other, with each figure beside its text. */
import { Fragment, useEffect, useRef, useState } from "react";
import { PrintedPicture } from "../../charts/PrintedPicture";
import { FIRST_RUN, SECOND_RUN } from "../../lectures/facts";
import { openable } from "../../labs";
import type { Lecture, Step } from "../../lectures/types";
import type { Session } from "../../store/session";
import { useAsked } from "./ask/Asked";
import { useGuess } from "./ask/useGuess";
import { lectureLink } from "./link";
import { Stage } from "./Stage";
import { createLiveLecture, fetchLabs, type LiveLecture, type LiveRun } from "./stores";
import { useFacts } from "./useFacts";
import { usePrinted } from "./usePrinted";
import { useRuns } from "./useRuns";
import { useSeen } from "./useSeen";
import { Undone } from "./Undone";
import { lectureTitle, useTitle } from "./useTitle";
import { Words } from "./Words";
import "./article.css";

const NO_FIGURES: readonly string[] = [];

/** A figure on paper. */
function Printed({ run }: { run: LiveRun }) {
  const picture = usePrinted(run);
  return picture === null ? null : (
    <div className="article__printed">
      <PrintedPicture picture={picture} />
    </div>
  );
}

interface PartProps {
  readonly lecture: string;
  readonly step: Step;
  readonly at: number;
  readonly live: LiveLecture;
  readonly startsHere: boolean;
}

function Part({ lecture, step, at, live, startsHere }: PartProps) {
  const root = useRef<HTMLElement>(null);
  const runs = useRuns(live, at, useSeen(root));
  const facts = useFacts(runs, step.question);
  const asked = useAsked(step, runs, facts, useGuess(lecture, step));
  const [controlsAt, setControlsAt] = useState<HTMLElement | null>(null);
  useEffect(() => {
    if (startsHere) root.current?.scrollIntoView();
  }, [startsHere]);
  const own = [runs?.[FIRST_RUN], runs?.[SECOND_RUN]].filter((run) => run !== undefined);
  const shown = asked === null ? own : asked.run === null ? [] : [asked.run];
  const figures = asked === null ? step.figures.length : Number(asked.hasFigure);
  return (
    <section ref={root} className="article__step" data-figures={figures}>
      <div className="article__text">
        <h2>{asked === null ? step.title : "Before you look"}</h2>
        {asked === null ? <Words text={step.words} facts={facts} /> : asked.words}
        <div ref={setControlsAt} className="article__controls" />
      </div>
      {figures === 0 ? null : (
        <div className="article__figures">
          {shown.map((run) => (
            <Fragment key={`${run.lab.id} ${run.scenario.view.figure}`}>
              <Stage
                run={run}
                controls={asked === null ? step.controls : NO_FIGURES}
                controlsAt={controlsAt}
                theme={null}
                over={asked?.over ?? null}
              />
              <Printed run={run} />
            </Fragment>
          ))}
        </div>
      )}
    </section>
  );
}

interface ArticleProps {
  readonly lecture: Lecture;
  readonly step: number;
  readonly link: string;
  readonly session: Session;
}

export function Article({ lecture, step, link, session }: ArticleProps) {
  const [live] = useState(() => createLiveLecture(lecture, session));
  useEffect(() => fetchLabs(lecture, openable), [lecture]);
  const { id, title, about, minutes, steps } = lecture;
  useTitle(lectureTitle(title));
  return (
    <article className="article">
      <Undone live={live} steps={[...steps.keys()]} />
      <header className="article__step" data-figures={0}>
        <h1>{title}</h1>
        <p>{about}</p>
        <p>
          {minutes} minutes as <a href={lectureLink({ id, step: 0, face: "slides" }, link)}>slides</a>, or as
          a <a href={lectureLink({ id, step: 0, face: "handout" }, link)}>handout</a> to print
        </p>
        <p className="article__on-paper">
          Numbers and figures are printed of the steps that were scrolled to; the handout has all of them.
        </p>
      </header>
      {steps.map((one, i) => (
        <Part key={one.id} lecture={id} step={one} at={i} live={live} startsHere={step > 0 && i === step} />
      ))}
    </article>
  );
}
