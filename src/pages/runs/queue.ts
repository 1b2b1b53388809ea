/** @file Computes queued runs one after the other, in one window at a time, and only while the open lab computes nothing. */
import { createStore, type StoreApi } from "zustand/vanilla";
import { catalog } from "../../labs/catalog";
import { decodeLink } from "../../scenario/decode";
import type { LabStore, LabTypes } from "../../store/labStore";
import type { Session } from "../../store/session";
import { DONE_STATE, endRun, readRuns, type QueuedRun } from "./list";

export interface QueueState {
  readonly runs: readonly QueuedRun[];
  /** The run that this window is computing. */
  readonly current: {
    readonly link: string;
    readonly fraction: number;
    /** True while it waits for the open lab, which goes first. */
    readonly waits: boolean;
  } | null;
}

export interface Queue {
  readonly state: StoreApi<QueueState>;
  /** Reads the list again, and computes the runs that are not finished. */
  readonly look: () => Promise<void>;
}

const LOOK_MS = 250;

/** Does some work while no other window does; if the browser cannot tell, at once. */
async function alone(work: () => Promise<void>): Promise<void> {
  const { locks } = navigator as { readonly locks?: LockManager };
  if (locks === undefined) return work();
  await locks.request("mirrorstep-runs", work);
}

/** The outcome of a run; null while it goes on. */
function outcomeOf({ status, trace }: ReturnType<LabStore<LabTypes>["getState"]>): string | null {
  switch (status.kind) {
    case "ready":
      return trace === null ? null : DONE_STATE;
    case "failed":
      return status.message;
    case "needsData":
      return "Its own file is not on this device: open it and choose the file again.";
    default:
      return null;
  }
}

function createQueue(session: Session): Queue {
  const state = createStore<QueueState>(() => ({ runs: [], current: null }));
  const refresh = async () => state.setState({ runs: await readRuns() });
  const isWanted = (link: string) =>
    state.getState().runs.some((run) => run.link === link && run.outcome === null);

  const watch = (link: string, store: LabStore<LabTypes>): Promise<string | null> =>
    new Promise((resolve) => {
      const end = (outcome: string | null) => {
        clearInterval(timer);
        state.setState({ current: null });
        resolve(outcome);
      };
      const look = () => {
        const { status, pause, rerun } = store.getState();
        if (!isWanted(link)) {
          pause();
          return end(null);
        }
        const outcome = outcomeOf(store.getState());
        if (outcome !== null) return end(outcome);
        const isBusy = session.getState().store?.getState().status.kind === "running";
        if (isBusy && status.kind === "running" && status.canPause === true) pause();
        else if (!isBusy && status.kind === "paused") rerun();
        const fraction = "fraction" in status ? status.fraction : 0;
        state.setState({ current: { link, fraction, waits: status.kind === "paused" } });
      };
      const timer = setInterval(look, LOOK_MS);
      look();
    });

  const compute = async ({ link }: QueuedRun): Promise<void> => {
    const { lab, scenario, notices } = await decodeLink(link, catalog);
    const [notice] = notices;
    const outcome = notice?.message ?? (await watch(link, session.getState().makeStore(lab, scenario)));
    if (outcome !== null) await endRun(link, outcome);
  };

  let working = false;
  const work = async () => {
    for (;;) {
      await refresh();
      const next = state.getState().runs.find(({ outcome }) => outcome === null);
      if (next === undefined) return;
      await compute(next);
    }
  };
  return {
    state,
    look: async () => {
      await refresh();
      if (working || state.getState().runs.every(({ outcome }) => outcome !== null)) return;
      working = true;
      try {
        await alone(work);
      } finally {
        working = false;
      }
    },
  };
}

const queues = new WeakMap<Session, Queue>();

/** The queue of this page. */
export function queueOf(session: Session): Queue {
  const known = queues.get(session) ?? createQueue(session);
  queues.set(session, known);
  return known;
}
