/** @file The runs of a step, once they are loaded. */
import { useEffect, useState } from "react";
import type { LiveLecture, LiveRuns } from "./stores";

/** @param isWanted whether to load them at all: a step far down a page can wait */
export function useRuns(live: LiveLecture, step: number, isWanted = true): LiveRuns | null {
  const [, tell] = useState<LiveRuns | null>(null);
  useEffect(() => {
    if (!isWanted) return undefined;
    let isHere = true;
    live.load(step).then(
      (runs) => isHere && tell(runs),
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [live, step, isWanted]);
  return isWanted ? live.known(step) : null;
}
