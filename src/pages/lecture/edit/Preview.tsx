/** @file A preview of a step's slide, updated when typing pauses. */
import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { ASKED_RUN, FIRST_RUN, runsOf } from "../../../lectures/facts";
import type { Ground } from "../../../lectures/plane";
import { lectureOf, type Step } from "../../../lectures/types";
import type { Session } from "../../../store/session";
import { seenGuess, type Guessing } from "../ask/useGuess";
import { Small, SMALL_THEME } from "../presenter/Small";
import { Slide } from "../Slide";
import { paperPicture } from "../paperPicture";
import { createLiveLecture, type LiveLecture, type LiveRuns } from "../stores";
import { useFacts, type AllFacts } from "../useFacts";
import { useRuns } from "../useRuns";
import { writtenOf } from "../written";

const DEBOUNCE_MS = 300;

/** The live figures of a step. They stay while words change, and until new ones are loaded. */
function useLive(step: Step, session: Session): LiveLecture {
  const create = () =>
    createLiveLecture(
      lectureOf({ v: 1, id: "preview", title: "", about: "", minutes: 1, steps: [writtenOf(step)] }),
      session,
    );
  const [live, setLive] = useState(create);
  const links = JSON.stringify(runsOf(step));
  const known = useRef(links);
  useEffect(() => {
    if (known.current === links) return undefined;
    let isHere = true;
    const timer = setTimeout(() => {
      const next = create();
      const show = () => {
        known.current = links;
        if (isHere) setLive(next);
      };
      next.load(0).then(show, show);
    }, DEBOUNCE_MS);
    return () => {
      isHere = false;
      clearTimeout(timer);
    };
    // Of a step only its runs are opened.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [links, session]);
  return live;
}

interface PreviewProps {
  readonly session: Session;
  /** Receives the facts of the step's runs. */
  readonly onFacts: (facts: AllFacts) => void;
  /** Receives what kind of figure the question is asked on. */
  readonly onGround: (ground: Ground | null | undefined) => void;
}

/** Draws that figure once, as for paper, to find this out. */
function useGround(runs: LiveRuns | null, onGround: PreviewProps["onGround"]) {
  const run = runs?.[ASKED_RUN] ?? runs?.[FIRST_RUN];
  useEffect(() => {
    let isHere = true;
    onGround(undefined);
    if (run !== undefined)
      void paperPicture(run).then((picture) => isHere && picture && onGround(picture.plane ?? null));
    return () => {
      isHere = false;
    };
  }, [run, onGround]);
}

export function Preview({ step, ...props }: PreviewProps & { readonly step: Step | undefined }) {
  return step === undefined ? null : <Shown step={step} {...props} />;
}

/** The truth is shown, and nobody has guessed. */
const TOLD_GUESS = seenGuess(null, "told");

function Shown({ step, session, onFacts, onGround }: PreviewProps & { readonly step: Step }) {
  const runs = useRuns(useLive(step, session), 0);
  const shown = useDeferredValue(step);
  const facts = useFacts(runs, shown.question);
  useEffect(() => onFacts(facts), [facts, onFacts]);
  useGround(runs, onGround);
  const slide = (guessing: Guessing | null) => (
    <Small>
      <Slide guessing={guessing} step={shown} runs={runs} passing={null} theme={SMALL_THEME} />
    </Small>
  );
  return useMemo(
    () => (
      <>
        {slide(null)}
        {shown.question === null ? null : (
          <>
            <h2>The question, once its truth is told</h2>
            {slide(TOLD_GUESS)}
          </>
        )}
      </>
    ),
    // The slides are of these two.
    // oxlint-disable-next-line react/exhaustive-deps
    [shown, runs],
  );
}
