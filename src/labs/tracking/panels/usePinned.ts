/** @file The pinned run of the lab's view, computed beside its own. */
import { useEffect, useMemo, useState } from "react";
import type { LabState } from "../../../store/labStore";
import { lab } from "../lab";
import { resourcesFor } from "../../../store/resourcesFor";
import type { TrackingParams } from "../run/params";
import type { TrackingTrace } from "../run/types";
import type { TrackingTypes } from "../state";
import { styledRun, type StyledRun } from "./layout";

export interface Pinned {
  /** Null until it is there. */
  readonly run: StyledRun | null;
  /** Why it cannot be there, as a sentence. */
  readonly problem: string | null;
}

const NONE: Pinned = { run: null, problem: null };
const MISSING =
  "The pinned run is over a file that is not on this device: open that file here, or unpin the run.";

type Parts = Pick<LabState<TrackingTypes>, "datasets" | "runBeside">;

async function run(
  { datasets, runBeside }: Parts,
  params: TrackingParams,
  signal: AbortSignal,
): Promise<Pinned> {
  const resources = await resourcesFor(lab, params, datasets);
  if (resources === null) return { run: null, problem: MISSING };
  // The lab's own experiment gives its own traces.
  const trace = (await runBeside("tracking", params, resources, { signal })) as TrackingTrace;
  return { run: styledRun(trace), problem: null };
}

/** @param state its resources change when a file has come that was missing */
export function usePinned(state: LabState<TrackingTypes>): Pinned {
  const { view, datasets, runBeside, resources } = state;
  const { pin } = view;
  const [of, setOf] = useState<{ readonly pin: TrackingParams; readonly pinned: Pinned } | null>(null);
  const isKnown = of !== null && of.pin === pin && of.pinned.problem === null;
  const data = useMemo(() => resources.map(({ id }) => id).join(), [resources]);
  useEffect(() => {
    if (pin === undefined || isKnown) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    run({ datasets, runBeside }, pin, signal).then(
      (pinned) => signal.aborted || setOf({ pin, pinned }),
      (error: unknown) => {
        const problem = `The pinned run could not be computed: ${String(error).replace(/^Error: /, "")}`;
        if (!signal.aborted) setOf({ pin, pinned: { run: null, problem } });
      },
    );
    return () => controller.abort();
    // What cannot be had is asked for again when other data has come.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [pin, datasets, runBeside, data]);
  return pin !== undefined && of?.pin === pin ? of.pinned : NONE;
}
