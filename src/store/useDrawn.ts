/** @file What a worker has drawn for the figures of a lab, for the figures. */
import { useContext, useEffect, useMemo } from "react";
import { aheadOf } from "./aheadOf";
import { LabContext } from "./context";

/** Says what the page draws for; the same room must be the same object. Null: it is not to be drawn ahead. */
export function useRoomAhead(room: object | null): void {
  const store = useContext(LabContext);
  useEffect(() => {
    if (store === null) return undefined;
    const { drawFor } = store.getState();
    drawFor(room, aheadOf);
    return () => drawFor(null, aheadOf);
  }, [store, room]);
}

/** The drawing that came with a trace, if it was made for this very room; null otherwise. Only the lab itself says what it is. */
export function useDrawn(trace: object, room: object | null): unknown {
  const store = useContext(LabContext);
  return useMemo(() => {
    const drawn = store?.getState().drawn ?? null;
    return drawn !== null && drawn.trace === trace && drawn.room === room ? drawn.drawing : null;
  }, [store, trace, room]);
}
