/** @file The draughtsman of a lab on the page: comes when the page has settled, goes with the lab. */
import { createContext, useCallback, useContext, useEffect, useRef } from "react";
import type { LabStore } from "../../../store/labStore";
import { isDragging, onDragging } from "../../../ui/dragging";
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
  useEffect(() => {
    const timer = setTimeout(() => {
      ahead.current = createAhead({
        isDragging,
        read: store.getState,
        paper: () => paper.current,
        take: store.getState().take,
        setParams: store.getState().setParams,
        makeSketcher: (on) => createSketcher({ ...on, make: hire, now: () => performance.now() }),
      });
    }, COMES_AFTER_MS);
    const unsubscribe = onDragging(() => {
      if (!isDragging()) ahead.current?.settle();
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
      if (ahead.current) ahead.current.edit(edit);
      else store.getState().setParams(edit(store.getState().params));
    },
    [store],
  );
  const easel: Easel = useCallback((next) => {
    paper.current = next;
  }, []);
  return { onEdit, easel };
}
