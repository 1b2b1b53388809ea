/** @file A lecture as an article: the same steps, scrolled, each figure beside the text that brings it in. */
import { useEffect, useRef, useState } from "react";
import { FIRST, SECOND } from "../../lectures/facts";
import type { Lecture, Step } from "../../lectures/types";
import type { Session } from "../../store/session";
import { Answer } from "./Answer";
import { Ask } from "./Ask";
import { lectureLink } from "./link";
import { Stage } from "./Stage";
import { createLiveLecture, type LiveLecture, type LiveRuns } from "./stores";
import { useFacts } from "./useFacts";
import { useGuess } from "./useGuess";
import { useSeen } from "./useSeen";
import { Words } from "./Words";
import "./article.css";

/** Null until the step has been near the screen and its labs are there. */
function useRuns(live: LiveLecture, at: number, wanted: boolean): LiveRuns | null {
  const [runs, setRuns] = useState<LiveRuns | null>(null);
  useEffect(() => {
    if (!wanted) return undefined;
    let isThere = true;
    live.load(at).then(
      (loaded) => isThere && setRuns(loaded),
      () => undefined,
    );
    return () => {
      isThere = false;
    };
  }, [live, at, wanted]);
  return runs;
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
  const facts = useFacts(runs);
  const guessing = useGuess(lecture, step.id);
  const [controlsAt, setControlsAt] = useState<HTMLElement | null>(null);
  useEffect(() => {
    if (startsHere) root.current?.scrollIntoView();
  }, [startsHere]);
  const { question } = step;
  const isAsked = question !== null && guessing.phase !== "look";
  const Asked = guessing.phase === "ask" ? Ask : Answer;
  const shown = [runs?.[FIRST], runs?.[SECOND]].filter((run) => run !== undefined);
  return (
    <section ref={root} className="article__step" data-figures={isAsked ? 0 : step.figures.length}>
      <div className="article__text">
        <h2>{isAsked ? "Before you look" : step.title}</h2>
        {isAsked ? (
          <Asked question={question} facts={facts} {...guessing} />
        ) : (
          <Words text={step.words} facts={facts} />
        )}
        <div ref={setControlsAt} className="article__controls" />
      </div>
      {isAsked || step.figures.length === 0 ? null : (
        <div className="article__figures">
          {shown.map((run) => (
            <Stage
              key={`${run.lab.id} ${run.scenario.view.figure}`}
              run={run}
              controls={step.controls}
              controlsAt={controlsAt}
              theme={null}
            />
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
  const { id, title, about, minutes, steps } = lecture;
  return (
    <article className="article">
      <header className="article__step" data-figures={0}>
        <h1>{title}</h1>
        <p>{about}</p>
        <p>
          {minutes} minutes as <a href={lectureLink({ id, step: 0, face: "slides" }, link)}>slides</a>
        </p>
      </header>
      {steps.map((one, i) => (
        <Part key={one.id} lecture={id} step={one} at={i} live={live} startsHere={step > 0 && i === step} />
      ))}
    </article>
  );
}
