/**
 * @file The runs of the step that is shown. When the next step has the same figure, a run on the way between
 * the two is shown for a moment.
 */
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { FIRST_RUN } from "../../lectures/facts";
import type { LabStore, LabTypes } from "../../store/labStore";
import { eased, hasWay, onTheWay } from "./glide";
import { useRuns } from "./useRuns";
import type { LiveLecture, LiveRun, LiveRuns } from "./stores";

const GLIDE_MS = 450;

const isCalm = () => window.matchMedia?.("(prefers-reduced-motion: reduce)").matches ?? true;

/** A run that starts like the one and ends like the other; null if it cannot be drawn in every frame. */
function wayBetween(live: LiveLecture, from: LiveRun | undefined, to: LiveRun | undefined) {
  if (from === undefined || to === undefined || from === to || isCalm()) return null;
  if (from.lab !== to.lab || from.scenario.view.figure !== to.scenario.view.figure) return null;
  const [start, end] = [from.store.getState().params, to.store.getState().params];
  if (!hasWay(start, end)) return null;
  const scenario = { ...to.scenario, params: onTheWay(start, end, 0), view: to.store.getState().view };
  const run = { ...to, store: live.passing({ ...to, scenario }) };
  return run.store.getState().status.kind === "ready" ? { run, start, end } : null;
}

/** Changes a store's params gradually; calls back at the end. Returns how to stop. */
function move(store: LabStore<LabTypes>, from: object, to: object, onEnd: () => void): () => void {
  const began = performance.now();
  let frame = 0;
  const next = (now: number) => {
    const share = Math.min(1, Math.max(0, (now - began) / GLIDE_MS));
    if (share >= 1) return onEnd();
    store.getState().edit(() => ({ params: onTheWay(from, to, eased(share)) }));
    frame = requestAnimationFrame(next);
  };
  frame = requestAnimationFrame(next);
  return () => cancelAnimationFrame(frame);
}

interface Shown {
  /** Null while the code of a lab is loaded for the first time. */
  readonly runs: LiveRuns | null;
  /** A run on the way, shown in place of the first figure's run. */
  readonly passing: LiveRun | null;
}

/** After this long on a step, the steps around it are computed. */
const PRELOAD_AFTER_MS = 50;

export function useShownRuns(live: LiveLecture, step: number, count: number): Shown {
  const runs = useRuns(live, step);
  const [passing, setPassing] = useState<{ readonly to: LiveRuns; readonly run: LiveRun } | null>(null);
  const last = useRef<LiveRuns | null>(null);
  // Before the browser paints, so that the first picture is the first on the way.
  useLayoutEffect(() => {
    if (runs === null) return undefined;
    const way = wayBetween(live, last.current?.[FIRST_RUN], runs[FIRST_RUN]);
    last.current = runs;
    if (way === null) return undefined;
    setPassing({ to: runs, run: way.run });
    const end = () => setPassing((now) => (now?.to === runs ? null : now));
    const stop = move(way.run.store, way.start, way.end, end);
    return () => {
      stop();
      end();
    };
  }, [live, runs]);
  useEffect(() => {
    // Computes the next step while this one is looked at.
    const ahead = setTimeout(() => {
      for (const near of [step + 1, step - 1, step + 2])
        if (near >= 0 && near < count) void live.load(near).catch(() => undefined);
    }, PRELOAD_AFTER_MS);
    return () => clearTimeout(ahead);
  }, [live, step, count]);
  return { runs, passing: passing !== null && passing.to === runs ? passing.run : null };
}
