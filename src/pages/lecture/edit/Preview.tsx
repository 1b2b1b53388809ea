/** @file One step as its slide will look, once what is typed rests. */
import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { lectureOf, type Step } from "../../../lectures/types";
import type { Session } from "../../../store/session";
import { Small, SMALL_THEME } from "../presenter/Small";
import { Slide } from "../Slide";
import { createLiveLecture, type LiveRuns } from "../stores";

const withoutQuestion = ({ id, title, words, figures, runs }: Step) => ({ id, title, words, figures, runs });

/** The runs of the figures; those that are there stay while words change. */
function useRuns(step: Step, session: Session): LiveRuns | null {
  const [runs, setRuns] = useState<LiveRuns | null>(null);
  const links = JSON.stringify([step.figures, step.runs]);
  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(() => {
      const live = createLiveLecture(
        lectureOf({
          v: 1,
          id: "preview",
          title: "",
          about: "",
          minutes: 1,
          steps: [withoutQuestion(step)],
        }),
        session,
      );
      live.load(0).then(
        (there) => wanted && setRuns(there),
        () => wanted && setRuns({}),
      );
    }, 300);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
    // Of a step only its runs are opened.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [links, session]);
  return runs;
}

export function Preview({ step, session }: { step: Step | undefined; session: Session }) {
  return step === undefined ? null : <Shown step={step} session={session} />;
}

function Shown({ step, session }: { step: Step; session: Session }) {
  const runs = useRuns(step, session);
  const shown = useDeferredValue(step);
  return (
    <Small>
      {useMemo(
        () => (
          <Slide step={shown} runs={runs} passing={null} theme={SMALL_THEME} />
        ),
        [shown, runs],
      )}
    </Small>
  );
}
