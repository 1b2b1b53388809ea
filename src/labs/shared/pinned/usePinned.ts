/** @file The pinned run of a lab's view, computed beside its own. */
import { useEffect, useMemo, useState } from "react";
import type { LabState, LabTypes } from "../../../store/labStore";
import { resourcesFor } from "../../../store/resourcesFor";
import type { View } from "../../../scenario/types";
import type { PinView } from "./view";
import "./pinned.css";

export interface Pinned<Trace> {
  /** Null until it is there. */
  readonly run: Trace | null;
  /** Why it cannot be there, as a sentence. */
  readonly problem: string | null;
}

/** What the state is made of of a lab that pins runs. */
export interface PinTypes extends LabTypes {
  readonly view: View & PinView<object>;
}

const NONE: Pinned<never> = { run: null, problem: null };
const MISSING =
  "The pinned run is over a file that is not on this device: open that file here, or unpin the run.";

type Parts<Types extends PinTypes> = Pick<LabState<Types>, "lab" | "datasets" | "runBeside">;

async function run<Types extends PinTypes>(
  { lab, datasets, runBeside }: Parts<Types>,
  params: object,
  signal: AbortSignal,
): Promise<Pinned<Types["trace"]>> {
  const resources = await resourcesFor(lab, params, datasets);
  if (resources === null) return { run: null, problem: MISSING };
  // The lab's own experiment gives its own traces.
  const trace = (await runBeside(lab.id, params, resources, { signal })) as Types["trace"];
  return { run: trace, problem: null };
}

type Asked<Types extends PinTypes> = Parts<Types> & Pick<LabState<Types>, "view" | "resources">;

/** @param state its resources change when a file has come that was missing */
export function usePinned<Types extends PinTypes>(state: Asked<Types>): Pinned<Types["trace"]> {
  const { lab, view, datasets, runBeside, resources } = state;
  const { pin } = view;
  const [of, setOf] = useState<{ readonly pin: object; readonly pinned: Pinned<Types["trace"]> } | null>(
    null,
  );
  const isKnown = of !== null && of.pin === pin && of.pinned.problem === null;
  const data = useMemo(() => resources.map(({ id }) => id).join(), [resources]);
  useEffect(() => {
    if (pin === undefined || isKnown) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    run<Types>({ lab, datasets, runBeside }, pin, signal).then(
      (pinned) => signal.aborted || setOf({ pin, pinned }),
      (error: unknown) => {
        const problem = `The pinned run could not be computed: ${String(error).replace(/^Error: /, "")}`;
        if (!signal.aborted) setOf({ pin, pinned: { run: null, problem } });
      },
    );
    return () => controller.abort();
    // What cannot be had is asked for again when other data has come.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [pin, lab, datasets, runBeside, data]);
  return pin !== undefined && of?.pin === pin ? of.pinned : NONE;
}
