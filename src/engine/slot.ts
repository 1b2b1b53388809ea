/** @file One worker of the pool: its jobs, and how long it has been silent. */
import type { Resource } from "../experiments/types";
import type { Reply, Spawn, TaskRequest, WorkerPort } from "./protocol";

/** How many resources a worker keeps besides those of its newest task. */
const KEPT_RESOURCES = 3;

/** One task, as the pool sees it. */
export interface PoolTask {
  /** The same number for all tasks of a run, and for no others. */
  readonly run: number;
  readonly request: TaskRequest;
  /** The resources that the request names by their ids. */
  readonly resources: readonly Resource[];
  /** Estimated, in nanoseconds. */
  readonly cost: number;
  /** Small, and somebody waits for it: it is given to a worker at once, whatever else that has to do. */
  readonly urgent: boolean;
  readonly onProgress: (done: number, total: number, snapshot: { readonly value: unknown } | null) => void;
  readonly onDone: (result: unknown) => void;
  readonly onFailed: (error: Error) => void;
}
export interface PoolJob extends PoolTask {
  readonly id: number;
  /** How many workers died while they had this job but were busy with another. */
  restarts: number;
  cancelled: boolean;
}

export interface Slot {
  readonly spawn: Spawn;
  readonly jobs: Map<number, PoolJob>;
  /** The job the worker was busy with when it was last heard of. */
  busyWith: number | null;
  ready: boolean;
  /** How many looks of the watch have passed without a message from the worker. */
  silence: number;
  /** Throws when a message cannot be cloned. */
  readonly start: (job: PoolJob) => void;
  readonly cancel: (job: PoolJob) => void;
  readonly rest: (ms: number) => void;
  readonly ping: () => void;
  readonly terminate: () => void;
}

/** The number of jobs, and below their cost in all, leaving out the cancelled. */
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

/** @throws when the worker cannot be made */
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
  const send = resourceSender(port);

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
    start: ({ id, run, request, resources }) => {
      send(resources);
      port.post({ ...request, job: id, run });
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

/** Sends each resource once, and again when the same id stands for another reading of the file. */
function resourceSender({ post }: WorkerPort) {
  const sent = new Map<string, Resource>();
  return (resources: readonly Resource[]) => {
    for (const resource of resources) {
      const { id } = resource;
      if (sent.get(id) !== resource) post({ kind: "resource", resource });
      sent.delete(id);
      sent.set(id, resource);
    }
    const old = [...sent.keys()].slice(0, -(KEPT_RESOURCES + resources.length));
    for (const id of resources.length > 0 ? old : []) {
      sent.delete(id);
      post({ kind: "forget", id });
    }
  };
}
