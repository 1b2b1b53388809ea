/** @file The draughtsman of a lab on the page: comes when the page has settled, goes with the lab. */
import { createContext, useCallback, useContext, useEffect, useRef } from "react";
import { withParams, type LabStore } from "../../../store/labStore";
import type { Gesture } from "../../../ui/interaction/interaction";
import type { OnEdit } from "../edit/params";
import { createAhead, type Ahead } from "./ahead";
import type { Paper } from "./sketch";
import { createSketcher } from "./sketcher";
import type { TrackingTypes } from "../state";

type Easel = (paper: Paper | null) => void;

/** Where the panels say which paper they are drawn on now. */
export const EaselContext = createContext<Easel | null>(null);

/** Tells the easel; null: not to be drawn ahead. */
export function useEasel(paper: Paper | null): void {
  const setPaper = useContext(EaselContext);
  useEffect(() => {
    setPaper?.(paper);
    return () => setPaper?.(null);
  }, [setPaper, paper]);
}

/** A page that was just opened has other things to do. */
const COMES_AFTER_MS = 100;

const hire = () =>
  new Worker(new URL("./draughtsman.ts", import.meta.url), { type: "module", name: "draughtsman" });

export function useAhead(store: LabStore<TrackingTypes>): {
  readonly onEdit: OnEdit;
  readonly easel: Easel;
} {
  const paper = useRef<Paper | null>(null);
  const ahead = useRef<Ahead | null>(null);
  /** What the newest edit is a part of: what comes of it may come later. */
  const gesture = useRef<Gesture | undefined>(undefined);
  useEffect(() => {
    const { interaction, edit } = store.getState();
    const { isMoving, onHand } = interaction;
    const timer = setTimeout(() => {
      ahead.current = createAhead({
        isDragging: isMoving,
        read: store.getState,
        paper: () => paper.current,
        take: (params, trace) => edit(() => ({ params }), { gesture: gesture.current, trace }),
        setParams: (patch) => edit(withParams(patch), { gesture: gesture.current }),
        makeSketcher: (on) => createSketcher({ ...on, make: hire, now: () => performance.now() }),
      });
    }, COMES_AFTER_MS);
    const unsubscribe = onHand(() => {
      if (!isMoving()) ahead.current?.settle();
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
      ahead.current?.dispose();
      ahead.current = null;
    };
  }, [store]);
  const onEdit: OnEdit = useCallback(
    (edit) => {
      const state = store.getState();
      gesture.current = state.interaction.gesture() ?? {};
      if (ahead.current) ahead.current.edit(edit);
      else state.edit(withParams(edit(state.params)), { gesture: gesture.current });
    },
    [store],
  );
  const easel: Easel = useCallback((next) => {
    paper.current = next;
  }, []);
  return { onEdit, easel };
}
