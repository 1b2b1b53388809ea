/** @file The pinned run of a lab's view, computed besides the lab's own run and kept while it is pinned. */
import { useCallback, useEffect, useMemo, useState } from "react";
import type { LabState, LabTypes, Status } from "../../../store/labStore";
import { readably } from "../../../store/progress";
import { resourcesFor } from "../../../store/resourcesFor";
import type { View } from "../../../scenario/types";
import type { PinView } from "./view";
import "./pinned.css";

export interface Pinned<Trace> {
  /** Null until it is computed. */
  readonly run: Trace | null;
  /** A sentence that says why it cannot be computed. */
  readonly problem: string | null;
  /** The status of its computation. */
  readonly status: Status;
  readonly cancel: () => void;
  readonly again: () => void;
}

/** The types of a lab that can pin runs. */
export interface PinTypes extends LabTypes {
  readonly view: View & PinView<object>;
}

const FILE_MISSING =
  "The pinned run is over a file that is not on this device: open that file here, or unpin the run.";

type Parts<Types extends PinTypes> = Pick<LabState<Types>, "lab" | "datasets" | "runBeside">;

interface Found<Trace> {
  readonly run: Trace | null;
  readonly problem: string | null;
}

async function compute<Types extends PinTypes>(
  { lab, datasets, runBeside }: Parts<Types>,
  params: object,
  options: { readonly signal: AbortSignal; readonly onProgress: (fraction: number) => void },
): Promise<Found<Types["trace"]>> {
  const resources = await resourcesFor(lab, params, datasets);
  if (resources === null) return { run: null, problem: FILE_MISSING };
  // The lab's own experiment gives traces of this lab.
  const trace = (await runBeside(lab.id, params, resources, options)) as Types["trace"];
  return { run: trace, problem: null };
}

type Asked<Types extends PinTypes> = Parts<Types> &
  Pick<LabState<Types>, "params" | "view" | "resources" | "trace" | "status">;

/** What is known of the run with these params, by their text in a link. */
interface Known<Trace> extends Found<Trace> {
  readonly key: string;
}

const READY_STATUS: Status = { kind: "ready" };

function useKey(params: object | undefined): string | null {
  return useMemo(() => (params === undefined ? null : JSON.stringify(params)), [params]);
}

const clock = () => performance.now();

/**
 * @param state its resources change when a missing file has been opened
 * @param wanted whether to compute the run if it is not known
 */
export function usePinned<Types extends PinTypes>(
  state: Asked<Types>,
  wanted = true,
): Pinned<Types["trace"]> {
  const { lab, params, view, trace, datasets, runBeside, resources } = state;
  const { pin } = view;
  const key = useKey(pin);
  const isShown = useKey(params) === key;
  const [known, know] = useState<Known<Types["trace"]> | null>(null);
  const [status, tell] = useState<Status>(READY_STATUS);
  const [turn, setTurn] = useState(0);
  const here = known?.key === key ? known : null;
  // If the run that is shown has the same params, it is used and nothing is computed.
  const own = isShown && state.status.kind === "ready" ? trace : null;
  if (key !== null && own !== null && here?.run !== own) know({ key, run: own, problem: null });
  const data = useMemo(() => resources.map(({ id }) => id).join(), [resources]);
  const isAsked =
    wanted && key !== null && !isShown && (here?.run ?? null) === null && status.kind !== "cancelled";
  useEffect(() => {
    if (!isAsked || pin === undefined) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    const startedAt = clock();
    const onProgress = readably(
      clock,
      (fraction, from) => signal.aborted || tell({ kind: "running", fraction, startedAt, from }),
    );
    const found = (now: Found<Types["trace"]>) => {
      if (signal.aborted) return;
      tell(READY_STATUS);
      know({ key: JSON.stringify(pin), ...now });
    };
    compute<Types>({ lab, datasets, runBeside }, pin, { signal, onProgress }).then(found, (error: unknown) =>
      found({
        run: null,
        problem: `The pinned run could not be computed: ${String(error).replace(/^Error: /, "")}`,
      }),
    );
    return () => {
      controller.abort();
      tell((now) => (now.kind === "cancelled" ? now : READY_STATUS));
    };
    // What cannot be had is asked for again when other data has come.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [key, isAsked, lab, datasets, runBeside, data, turn]);
  const cancel = useCallback(() => tell({ kind: "cancelled" }), []);
  const again = useCallback(() => {
    tell(READY_STATUS);
    setTurn((now) => now + 1);
  }, []);
  // The params that the person asked for, as text. Cancelling holds only until another run is pinned.
  const [asked, ask] = useState(key);
  if (asked !== key) {
    ask(key);
    tell(READY_STATUS);
  }
  return { run: here?.run ?? null, problem: here?.problem ?? null, status, cancel, again };
}
