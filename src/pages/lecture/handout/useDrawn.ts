/** @file Draws the figures of a lecture for paper, step by step. */
import { useEffect, useState } from "react";
import type { Picture } from "../../../charts/picture/types";
import { whenReady } from "../../../store/whenReady";
import { ASKED_RUN, FIRST_RUN, SECOND_RUN } from "../../../lectures/facts";
import { paperPicture } from "../paperPicture";
import type { LiveLecture, LiveRun, LiveRuns } from "../stores";

export interface DrawnStep {
  readonly runs: LiveRuns;
  /** One for each figure; null if it cannot be drawn. */
  readonly pictures: readonly (Picture | null)[];
  /** The picture of the figure on which its question is asked. */
  readonly asked: Picture | null;
}

async function drawnStep(live: LiveLecture, at: number): Promise<DrawnStep> {
  const runs = await live.load(at);
  const drawn = async (run: LiveRun | undefined) => (run === undefined ? null : paperPicture(run));
  const shown = [runs[FIRST_RUN], runs[SECOND_RUN]].filter((run) => run !== undefined);
  const [pictures, asked] = await Promise.all([Promise.all(shown.map(drawn)), drawn(runs[ASKED_RUN])]);
  // The words may take numbers from further runs, which have no figure.
  await Promise.all(Object.values(runs).map(({ store }) => whenReady(store)));
  return { runs, pictures, asked: asked ?? pictures[0] ?? null };
}

const NOTHING_DRAWN: DrawnStep = { runs: {}, pictures: [], asked: null };

/** The steps that are drawn so far. */
export function useDrawn(live: LiveLecture, count: number): readonly DrawnStep[] {
  const [drawn, setDrawn] = useState<readonly DrawnStep[]>([]);
  useEffect(() => {
    const gone = new AbortController();
    const drawAll = async () => {
      for (let at = 0; at < count && !gone.signal.aborted; at++) {
        const step = await drawnStep(live, at).catch(() => NOTHING_DRAWN);
        if (!gone.signal.aborted) setDrawn((there) => there.slice(0, at).concat(step));
      }
    };
    void drawAll();
    return () => gone.abort();
  }, [live, count]);
  return drawn;
}
