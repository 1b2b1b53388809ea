/** @file One place in the pool: a live worker, the jobs it has, and how long it has been silent. */
import type { Dataset } from "../experiments/types";
import type { Reply, Spawn, TaskRequest, WorkerPort } from "./protocol";

/** Datasets a worker keeps. */
const DATASETS = 4;

/** One task, as the pool sees it. */
export interface PoolTask {
  readonly request: TaskRequest;
  /** What the request names. */
  readonly dataset: Dataset | null;
  /** Estimated, in nanoseconds. */
  readonly cost: number;
  readonly onProgress: (done: number, total: number, snapshot: { readonly value: unknown } | null) => void;
  readonly onDone: (result: unknown) => void;
  readonly onFailed: (error: Error) => void;
}
export interface PoolJob extends PoolTask {
  readonly id: number;
  /** How many workers died while they had it, through no fault of its own. */
  restarts: number;
  cancelled: boolean;
}

export interface Slot {
  readonly spawn: Spawn;
  readonly jobs: Map<number, PoolJob>;
  /** The job the worker was busy with when it was last heard of. */
  busyWith: number | null;
  ready: boolean;
  /** Looks of the watch without a word from the worker. */
  silence: number;
  /** Throws when a message cannot be cloned. */
  readonly start: (job: PoolJob) => void;
  readonly cancel: (job: PoolJob) => void;
  readonly rest: (ms: number) => void;
  readonly ping: () => void;
  readonly terminate: () => void;
}

/** Number of jobs, and work, that somebody still waits for. */
export function liveJobs({ jobs }: Slot): number {
  return [...jobs.values()].filter(({ cancelled }) => !cancelled).length;
}
export function load({ jobs }: Slot): number {
  return [...jobs.values()].reduce((sum, { cancelled, cost }) => (cancelled ? sum : sum + cost), 0);
}

export interface SlotEvents {
  readonly onEnd: (slot: Slot, job: PoolJob, reply: Reply) => void;
  readonly onDeath: (slot: Slot, why: string) => void;
}

/** @throws when the worker cannot even be made. */
export function createSlot(spawn: Spawn, { onEnd, onDeath }: SlotEvents): Slot {
  const jobs = new Map<number, PoolJob>();
  let alive = true;
  const port = spawn({
    onReply: (reply) => {
      if (!alive) return;
      slot.silence = 0;
      if (reply.kind === "ready") slot.ready = true;
      if ("job" in reply) hear(reply);
    },
    onDeath: (why) => {
      if (alive) onDeath(slot, why);
    },
  });
  const sendDataset = datasetSender(port);

  const hear = (reply: Extract<Reply, { job: number }>) => {
    slot.busyWith = reply.job;
    const job = jobs.get(reply.job);
    if (job === undefined || reply.kind === "turn") return;
    if (reply.kind === "progress") {
      if (!job.cancelled) job.onProgress(reply.done, reply.total, reply.snapshot);
      return;
    }
    jobs.delete(job.id);
    slot.busyWith = reply.kind === "done" ? reply.next : null;
    onEnd(slot, job, reply);
  };

  const slot: Slot = {
    spawn,
    jobs,
    busyWith: null,
    ready: false,
    silence: 0,
    start: ({ id, request, dataset }) => {
      if (dataset !== null) sendDataset(dataset);
      port.post({ ...request, job: id });
    },
    cancel: ({ id }) => port.post({ kind: "cancel", job: id }),
    rest: (ms) => port.post({ kind: "rest", ms }),
    ping: () => port.post({ kind: "ping" }),
    terminate: () => {
      alive = false;
      port.terminate();
    },
  };
  return slot;
}

/** Sends each dataset once; a new reading of the same file replaces the old one. */
function datasetSender({ post }: WorkerPort) {
  const sent = new Map<string, Dataset>();
  return (dataset: Dataset) => {
    if (sent.get(dataset.id) !== dataset) post({ kind: "dataset", dataset });
    sent.delete(dataset.id);
    sent.set(dataset.id, dataset);
    const oldest = sent.keys().next().value;
    if (sent.size <= DATASETS || oldest === undefined) return;
    sent.delete(oldest);
    post({ kind: "forget", dataset: oldest });
  };
}
