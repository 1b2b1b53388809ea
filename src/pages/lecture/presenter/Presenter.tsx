/**
 * @file The presenter's window: notes, this step and the next, clock and pace, and the truth of questions. It
 * keeps in step with the projector's window.
 */
import { memo, useDeferredValue, useEffect, useMemo, useState } from "react";
import { catalog } from "../../../labs/catalog";
import { factOf } from "../../../lectures/facts";
import type { Lecture, Step } from "../../../lectures/types";
import { readValue, sayValue } from "../../../lectures/values";
import type { Session } from "../../../store/session";
import { holdUpdates } from "../../../ui/holdUpdates";
import type { Guess } from "../ask/guesses";
import { phaseAfter, seenGuess, useGuesses, type Phase } from "../ask/useGuess";
import { lectureLink, windowsOf } from "../link";
import { Slide } from "../Slide";
import { createLiveLecture, type LiveLecture } from "../stores";
import { useSync, type Shared } from "../sync";
import { useFacts, type AllFacts } from "../useFacts";
import { useKeys } from "../useKeys";
import { useRuns } from "../useRuns";
import { stepTitle, useTitle } from "../useTitle";
import { Words } from "../Words";
import { answerPresence } from "./presence";
import { Small, SMALL_THEME } from "./Small";
import { clockText, paceOf, paceText, plannedShare } from "./clock";
import "./presenter.css";

function Truth({ step: { question }, facts }: { step: Step; facts: AllFacts }) {
  if (question === null) return null;
  const value = readValue(question.truth);
  const truth = factOf(facts, value);
  const said = question.kind === "curve" ? null : sayValue(truth, value.format);
  const chosen = question.kind === "choice" ? question.options.find(({ is }) => is === truth) : undefined;
  return (
    <section className="presenter__truth" aria-label="The question and what is true">
      <Words text={question.ask} facts={facts} />
      <p>
        True: <b>{chosen?.words ?? said ?? "drawn on the slide"}</b>
      </p>
    </section>
  );
}

const keyOf = (lecture: string) => `mirrorstep.lecture.began:${lecture}`;

/** When the talk began; kept, so that a window that is loaded again continues. */
function useBeginning(lecture: string): readonly [number | null, (began: number | null) => void] {
  const [began, setBegan] = useState<number | null>(() => {
    const kept = Number(sessionStorage.getItem(keyOf(lecture)) ?? "");
    return Number.isFinite(kept) && kept > 0 ? kept : null;
  });
  const set = (next: number | null) => {
    if (next === null) sessionStorage.removeItem(keyOf(lecture));
    else sessionStorage.setItem(keyOf(lecture), String(next));
    setBegan(next);
  };
  return [began, set];
}

function Clock({ lecture, step }: { lecture: Lecture; step: number }) {
  const [began, setBegan] = useBeginning(lecture.id);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (began === null) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [began]);
  const start = () => {
    const at = Date.now();
    setNow(at);
    setBegan(at);
  };
  if (began === null)
    return (
      <p className="presenter__clock">
        <span className="tabular">0:00</span> of {lecture.minutes} minutes{" "}
        <button type="button" onClick={start}>
          Start the clock
        </button>
      </p>
    );
  const notes = lecture.steps.map((one) => one.notes.length);
  const pace = paceOf(now, began, plannedShare(notes, step), lecture.minutes);
  return (
    <p className="presenter__clock">
      <span className="tabular" role="timer">
        {clockText(pace.elapsed)}
      </span>{" "}
      of {lecture.minutes} minutes, {paceText(pace)}{" "}
      <button type="button" onClick={() => setBegan(null)}>
        Reset
      </button>
    </p>
  );
}

interface PresenterProps {
  readonly lecture: Lecture;
  readonly step: number;
  readonly link: string;
  readonly session: Session;
}

/** The step of this window; going elsewhere takes the other windows along. */
function usePlace({ lecture: { id, steps }, step, link, session }: PresenterProps, live: LiveLecture) {
  const [isBlank, setBlank] = useState(false);
  const last = steps.length - 1;
  const at = Math.min(step, last);
  const windows = windowsOf(id, link);
  const go = (to: number) =>
    session.getState().turnTo(lectureLink({ id, step: to, face: "presenter" }, link));
  const guessingOf = useGuesses(id);
  const guessing = guessingOf(steps[at] ?? NO_STEP);
  const { phase } = guessing;
  const hear = (heard: Shared) => {
    guessing.goTo(steps[heard.step]?.id ?? "", heard.phase);
    setBlank(heard.isBlank);
    if (heard.step !== at) go(heard.step);
  };
  const { tell, putBack } = useSync(windows, { step: at, isBlank, phase }, hear, () => live.putBack(at));
  useEffect(() => answerPresence(windows), [windows]);
  const goTo = (to: number) => {
    const within = Math.min(last, Math.max(0, to));
    tell({ step: within, isBlank, phase: guessingOf(steps[within] ?? NO_STEP).phase });
    go(within);
  };
  const answer = () => {
    tell({ step: at, isBlank, phase: phaseAfter(phase) });
    guessing.onNext();
  };
  const commands = {
    next: phase === "look" ? () => goTo(at + 1) : answer,
    back: () => goTo(at - 1),
    first: () => goTo(0),
    last: () => goTo(last),
    goTo: (number: number) => goTo(number - 1),
    blank: () => setBlank(!isBlank),
    close: () => setBlank(false),
    fullScreen: DOES_NOTHING,
    overview: DOES_NOTHING,
    help: DOES_NOTHING,
    follow: DOES_NOTHING,
    putBack,
  };
  useKeys(commands);
  return { at, isBlank, guessing, commands };
}

const NO_STEP = { id: "", question: null };

/** Only the projector's window acts on this. */
const DOES_NOTHING = () => undefined;

interface SaidProps {
  readonly step: Step;
  readonly facts: AllFacts;
  readonly place: ReturnType<typeof usePlace>;
  readonly isLast: boolean;
}

/** Says what the next key does. */
const ONWARD_WORDS: Readonly<Record<Phase, string>> = {
  ask: "Show the truth →",
  told: "Look at it →",
  look: "Next →",
};

function Said({ step, facts, place: { at, isBlank, guessing, commands }, isLast }: SaidProps) {
  const { phase } = guessing;
  return (
    <div className="presenter__said">
      <Truth step={step} facts={facts} />
      <section aria-label="Notes" className="presenter__notes">
        {step.notes === "" ? (
          <p>There are no notes for this step.</p>
        ) : (
          <Words text={step.notes} facts={facts} />
        )}
      </section>
      <p className="presenter__turn">
        <button type="button" disabled={at === 0} onClick={commands.back}>
          ← Back
        </button>
        <button type="button" aria-pressed={isBlank} onClick={commands.blank}>
          {isBlank ? "Show the slide" : "Blank"}
        </button>
        <button type="button" disabled={isLast && phase === "look"} onClick={commands.next}>
          {ONWARD_WORDS[phase]}
        </button>
      </p>
    </div>
  );
}

interface Seen {
  readonly at: number;
  readonly guess: Guess | null;
  readonly phase: Phase;
  readonly isBlank: boolean;
}

interface StepsProps extends Seen {
  readonly steps: readonly Step[];
  readonly live: LiveLecture;
}

/** The step as the projector shows it, and the next one. */
const Steps = memo(function Steps({ steps, live, at, guess, phase, isBlank }: StepsProps) {
  const runs = useRuns(live, at);
  const nextRuns = useRuns(live, Math.min(at + 1, steps.length - 1));
  const [own, next] = steps.slice(at, at + 2);
  if (own === undefined) return null;
  return (
    <div className="presenter__steps">
      <Small>
        <Slide guessing={seenGuess(guess, phase)} step={own} runs={runs} passing={null} theme={SMALL_THEME} />
      </Small>
      {isBlank ? <p role="status">The projector is blank.</p> : null}
      <h2>{next === undefined ? "This is the last step." : `Next: ${next.title}`}</h2>
      {next === undefined ? null : (
        <Small>
          <Slide step={next} runs={nextRuns} passing={null} theme={SMALL_THEME} />
        </Small>
      )}
    </div>
  );
});

/**
 * The slides are rendered after the words, at a low priority, so that the projector's window, which may share
 * this thread, does not wait.
 */
function useLater(place: ReturnType<typeof usePlace>): Seen {
  const { at, isBlank, guessing } = place;
  const { guess, phase } = guessing;
  return useDeferredValue(useMemo(() => ({ at, guess, phase, isBlank }), [at, guess, phase, isBlank]));
}

export function Presenter(props: PresenterProps) {
  const { lecture, session } = props;
  const { steps, title } = lecture;
  const [live] = useState(() => createLiveLecture(lecture, session, catalog));
  // Updates of the app must not interrupt a talk.
  useEffect(() => holdUpdates(), []);
  const place = usePlace(props, live);
  const { at } = place;
  useTitle(`Presenter: ${stepTitle(title, at, steps.length)}`);
  const own = steps[at];
  const facts = useFacts(useRuns(live, at), own?.question ?? null);
  const later = useLater(place);
  if (own === undefined) return null;
  return (
    <main id="main" className="presenter" tabIndex={-1}>
      <header className="presenter__head">
        <h1>
          {title} <span className="tabular">{`${at + 1} / ${steps.length}`}</span>
        </h1>
        <Clock lecture={lecture} step={at} />
      </header>
      <Steps steps={steps} live={live} {...later} />
      <Said step={own} facts={facts} place={place} isLast={at === steps.length - 1} />
    </main>
  );
}
