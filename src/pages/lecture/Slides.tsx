/** @file A lecture as slides: one step fills the screen. */
import {
  useEffect,
  useMemo,
  useRef,
  useState,
  type Dispatch,
  type SetStateAction,
  type TouchEvent,
} from "react";
import { PROJECTOR } from "../../charts/ink";
import type { Lecture } from "../../lectures/types";
import { lookOf } from "../../scenario";
import type { Session } from "../../store/session";
import { holdUpdates } from "../../ui/holdUpdates";
import { useScreenScale } from "../../ui/screen";
import { lazyDialog } from "../../ui/lazyPart";
import { Foot } from "./Foot";
import { Help, Overview } from "./Overview";
import { lectureLink, windowsOf } from "./link";
import { createLiveLecture } from "./stores";
import { phaseAfter, useGuesses } from "./ask/useGuess";
import { useKeys, type Commands } from "./useKeys";
import { usePhone } from "./usePhone";
import { useSync, type Shared } from "./sync";
import { Undone } from "./Undone";
import { stepTitle, useTitle } from "./useTitle";
import { Views } from "./Views";
import "./slides.css";

/** The smallest text that the last row can read on the smallest projector. */
const LEAST_TEXT = 24;
const SWIPE_PX = 60;

const Follow = lazyDialog("The QR code", async () => (await import("./Follow")).Follow);

/** The theme of figures on a slide: large text and thick lines, except on a phone. */
function useSlideTheme(isPhone: boolean) {
  const scale = useScreenScale(true);
  return useMemo(
    () =>
      isPhone
        ? null
        : { text: Math.round(LEAST_TEXT * scale), stroke: PROJECTOR.stroke * 1.25 * scale, scale },
    [scale, isPhone],
  );
}

async function toggleFullScreen() {
  if (document.fullscreenElement === null) await document.documentElement.requestFullscreen();
  else await document.exitFullscreen();
}

/** Steps by swiping sideways over words. Over a figure a finger moves what is in the figure. */
function useSwipe(next: () => void, back: () => void) {
  const start = useRef<number | null>(null);
  return {
    onTouchStart: ({ touches, target }: TouchEvent) => {
      const isFigure = target instanceof Element && target.closest(".stage, .slide__controls") !== null;
      start.current = touches.length === 1 && !isFigure ? (touches[0]?.clientX ?? null) : null;
    },
    onTouchEnd: ({ changedTouches }: TouchEvent) => {
      const moved = start.current === null ? 0 : (changedTouches[0]?.clientX ?? 0) - start.current;
      start.current = null;
      if (moved < -SWIPE_PX) next();
      else if (moved > SWIPE_PX) back();
    },
  };
}

type Over = "overview" | "help" | "follow" | "blank" | null;

interface Means {
  readonly at: number;
  readonly last: number;
  readonly goTo: (step: number) => void;
  readonly setOver: Dispatch<SetStateAction<Over>>;
  readonly putBack: () => void;
  readonly next: () => void;
}

function commandsOf({ at, next, last, goTo, setOver, putBack }: Means): Commands {
  const layer = (name: Over) => () => setOver((now) => (now === name ? null : name));
  return {
    next,
    back: () => goTo(at - 1),
    first: () => goTo(0),
    last: () => goTo(last),
    goTo: (number) => goTo(number - 1),
    fullScreen: () => void toggleFullScreen().catch(() => undefined),
    blank: layer("blank"),
    overview: layer("overview"),
    help: layer("help"),
    follow: layer("follow"),
    putBack,
    close: () => setOver(null),
  };
}

interface LayerProps {
  readonly over: Over;
  readonly lecture: Lecture;
  readonly step: number;
  readonly link: string;
  readonly onGo: (step: number) => void;
  readonly onClose: () => void;
}

/** What lies over the slide: the overview, the QR code or nothing. */
function Layer({ over, lecture, step, link, onGo, onClose }: LayerProps) {
  if (over === "overview") return <Overview lecture={lecture} step={step} onGo={onGo} onClose={onClose} />;
  if (over === "help") return <Help onClose={onClose} />;
  if (over === "follow") return <Follow lecture={lecture} step={step} link={link} onClose={onClose} />;
  return over === "blank" ? (
    <button type="button" className="slides__blank" aria-label="Show the slide again" onClick={onClose} />
  ) : null;
}

/** Tells screen readers and the tab's title which step is shown. */
function Where({ lecture: { title, steps }, at }: { lecture: Lecture; at: number }) {
  useTitle(stepTitle(title, at, steps.length));
  return (
    <p role="status" className="visually-hidden">
      Step {at + 1} of {steps.length}: {steps[at]?.title}
    </p>
  );
}

const NO_STEP = { id: "", question: null };

interface SlidesProps {
  readonly lecture: Lecture;
  readonly step: number;
  readonly link: string;
  readonly session: Session;
}

/**
 * Gives the session the look of a new link. `goTo` has done so already, but a link that was typed into the
 * address bar has not.
 */
function useLinkedLook(session: Session, link: string, isPhone: boolean) {
  useEffect(() => {
    const look = lookOnSlides(link, isPhone);
    if (session.getState().look.theme !== look.theme) session.getState().turnTo(link, look);
  }, [session, link, isPhone]);
}

export function Slides({ lecture, step, link, session }: SlidesProps) {
  const { id, steps } = lecture;
  const [live] = useState(() => createLiveLecture(lecture, session));
  const [over, setOver] = useState<Over>(null);
  const isPhone = usePhone();
  const theme = useSlideTheme(isPhone);
  const at = Math.min(step, steps.length - 1);
  const go = (to: number) => {
    const next = lectureLink({ id, step: to, face: "slides" }, link);
    session.getState().turnTo(next, lookOnSlides(next, isPhone));
    setOver(null);
  };
  // Updates of the app must not interrupt a talk.
  useEffect(() => holdUpdates(), []);
  const own = steps[at];
  const guessingOf = useGuesses(id);
  const guessing = guessingOf(own ?? NO_STEP);
  const { phase } = guessing;
  const isBlank = over === "blank";
  const hear = (heard: Shared) => {
    guessing.goTo(steps[heard.step]?.id ?? "", heard.phase);
    if (heard.step !== at) go(heard.step);
    setOver(heard.isBlank ? "blank" : null);
  };
  const { tell, putBack } = useSync(windowsOf(id, link), { step: at, isBlank, phase }, hear, () =>
    live.putBack(at),
  );
  useLinkedLook(session, link, isPhone);
  const goTo = (to: number) => {
    const within = Math.min(steps.length - 1, Math.max(0, to));
    tell({ step: within, isBlank: false, phase: guessingOf(steps[within] ?? NO_STEP).phase });
    go(within);
  };
  const answer = () => {
    tell({ step: at, isBlank, phase: phaseAfter(phase) });
    guessing.onNext();
  };
  // A clicker first shows the truth, then the step, then the next step.
  const next = phase === "look" ? () => goTo(at + 1) : answer;
  const commands = commandsOf({
    at,
    next,
    last: steps.length - 1,
    goTo,
    setOver,
    putBack,
  });
  const digits = useKeys(commands);
  const swipe = useSwipe(commands.next, commands.back);
  if (own === undefined) return null;
  return (
    <main id="main" className="slides" tabIndex={-1} {...swipe}>
      <Views steps={steps} at={at} live={live} guessingOf={guessingOf} theme={theme} />
      <Foot lecture={lecture} step={at} digits={digits} commands={commands} link={link} />
      <Where lecture={lecture} at={at} />
      <Undone live={live} steps={[at]} />
      <Layer over={over} lecture={lecture} step={at} link={link} onGo={goTo} onClose={commands.close} />
    </main>
  );
}

/** The look of slides: the projector theme, unless the link says otherwise or the screen is a phone's. */
function lookOnSlides(link: string, isPhone: boolean) {
  const look = lookOf(link);
  return look.theme === "auto" && !isPhone ? { ...look, theme: "projector" as const } : look;
}
