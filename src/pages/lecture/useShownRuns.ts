/** @file The runs of the step that is shown; on the way from a figure to the same one of another step, the run between them. */
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { FIRST } from "../../lectures/facts";
import type { LabStore, LabTypes } from "../../store/labStore";
import { eased, hasWay, onTheWay } from "./glide";
import { useRuns } from "./useRuns";
import type { LiveLecture, LiveRun, LiveRuns } from "./stores";

const GLIDE_MS = 450;

const isCalm = () => window.matchMedia?.("(prefers-reduced-motion: reduce)").matches ?? true;

/** A run from what is shown of one to the other, where that can be drawn frame by frame. */
function wayBetween(live: LiveLecture, from: LiveRun | undefined, to: LiveRun | undefined) {
  if (from === undefined || to === undefined || from === to || isCalm()) return null;
  if (from.lab !== to.lab || from.scenario.view.figure !== to.scenario.view.figure) return null;
  const [start, end] = [from.store.getState().params, to.store.getState().params];
  if (!hasWay(start, end)) return null;
  const scenario = { ...to.scenario, params: onTheWay(start, end, 0), view: to.store.getState().view };
  const run = { ...to, store: live.passing({ ...to, scenario }) };
  return run.store.getState().status.kind === "ready" ? { run, start, end } : null;
}

/** Moves a store there; calls back at the end. Returns how to stop. */
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
  /** Null while the code of a lab is coming for the first time. */
  readonly runs: LiveRuns | null;
  /** What stands in the place of the first figure's run. */
  readonly passing: LiveRun | null;
}

/** So long a step has been shown before what is around it is computed. */
const PRELOAD_AFTER_MS = 50;

export function useShownRuns(live: LiveLecture, step: number, count: number): Shown {
  const runs = useRuns(live, step);
  const [passing, setPassing] = useState<{ readonly to: LiveRuns; readonly run: LiveRun } | null>(null);
  const last = useRef<LiveRuns | null>(null);
  // Before anything is painted: the first picture is the first of the way.
  useLayoutEffect(() => {
    if (runs === null) return undefined;
    const way = wayBetween(live, last.current?.[FIRST], runs[FIRST]);
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
    // What comes next is computed while this one is looked at.
    const ahead = setTimeout(() => {
      for (const near of [step + 1, step - 1, step + 2])
        if (near >= 0 && near < count) void live.load(near).catch(() => undefined);
    }, PRELOAD_AFTER_MS);
    return () => clearTimeout(ahead);
  }, [live, step, count]);
  return { runs, passing: passing !== null && passing.to === runs ? passing.run : null };
}
