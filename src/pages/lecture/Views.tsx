/** @file Shows a slide, with the next one mounted and drawn behind it, hidden, so that the next key shows it at once. */
import { memo, startTransition, useEffect, useState } from "react";
import type { FigureTheme } from "../../charts/ink";
import type { Step } from "../../lectures/types";
import type { Asking, Guessing } from "./ask/useGuess";
import { Slide } from "./Slide";
import type { LiveLecture, LiveRun, LiveRuns } from "./stores";
import { useRuns } from "./useRuns";
import { useShownRuns } from "./useShownRuns";

/** A step, in the phase of asking or of looking. */
interface View {
  readonly step: number;
  readonly isAsked: boolean;
}

type GuessingOf = (step: Asking) => Guessing;

const isAsked = (step: Step, guessingOf: GuessingOf) => guessingOf(step).phase !== "look";

function viewAfter(
  steps: readonly Step[],
  { step, isAsked: asked }: View,
  guessingOf: GuessingOf,
): View | null {
  if (asked) return { step, isAsked: false };
  const next = steps[step + 1];
  return next === undefined ? null : { step: step + 1, isAsked: isAsked(next, guessingOf) };
}

const keyOf = ({ step, isAsked: asked }: View) => `${step} ${asked ? "asked" : "looked at"}`;

/** After this long the slide shown is at rest, and its figures have stopped moving. */
const AHEAD_MS = 600;

/** Whether this view has been shown for that long. */
function useRested(key: string): boolean {
  const [rested, setRested] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setRested(key)), AHEAD_MS);
    return () => clearTimeout(timer);
  }, [key]);
  return rested === key;
}

interface OneProps {
  readonly step: Step;
  readonly guessing: Guessing | null;
  readonly runs: LiveRuns | null;
  readonly passing: LiveRun | null;
  readonly theme: FigureTheme | null;
  readonly isShown: boolean;
}

/** A slide. The hidden one is not rendered again while the person changes the one shown. */
const One = memo(function One({ isShown, ...slide }: OneProps) {
  return (
    <div className={isShown ? "slides__view" : "slides__view slides__view--ahead"} inert={!isShown}>
      <Slide {...slide} />
    </div>
  );
});

interface ViewsProps {
  readonly steps: readonly Step[];
  readonly at: number;
  readonly live: LiveLecture;
  readonly guessingOf: GuessingOf;
  readonly theme: FigureTheme | null;
}

export function Views({ steps, at, live, guessingOf, theme }: ViewsProps) {
  const own = steps[at];
  const { runs, passing } = useShownRuns(live, at, steps.length);
  const shown = { step: at, isAsked: own !== undefined && isAsked(own, guessingOf) };
  const after = viewAfter(steps, shown, guessingOf);
  const ahead = useRested(keyOf(shown)) ? after : null;
  const runsAhead = useRuns(live, ahead?.step ?? at, ahead !== null);
  return (
    <div className="slides__views">
      {[shown, ahead].map((view) => {
        const step = view === null ? undefined : steps[view.step];
        if (view === null || step === undefined) return null;
        const isShown = view === shown;
        return (
          <One
            key={keyOf(view)}
            step={step}
            guessing={view.isAsked ? guessingOf(step) : null}
            runs={isShown ? runs : runsAhead}
            passing={isShown ? passing : null}
            theme={theme}
            isShown={isShown}
          />
        );
      })}
    </div>
  );
}
