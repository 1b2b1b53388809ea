/** @file What components need of drawing ahead: to tell what they draw for, and to get the drawing. */
import { useContext, useEffect, useMemo } from "react";
import { aheadOf } from "./aheadOf";
import { LabContext } from "./context";

/** Tells what the page lays its figures out for. The same room must be the same object. Null = do not draw ahead. */
export function useRoomAhead(room: object | null): void {
  const store = useContext(LabContext);
  useEffect(() => {
    if (store === null) return undefined;
    const { drawFor } = store.getState();
    drawFor(room, aheadOf);
    return () => drawFor(null, aheadOf);
  }, [store, room]);
}

/** The drawing that a worker made with this trace for this very room; otherwise null. Only the lab knows its type. */
export function useDrawn(trace: object, room: object | null): unknown {
  const store = useContext(LabContext);
  return useMemo(() => {
    const drawn = store?.getState().drawn ?? null;
    return drawn !== null && drawn.trace === trace && drawn.room === room ? drawn.drawing : null;
  }, [store, trace, room]);
}
