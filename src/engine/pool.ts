/** @file Spreads tasks over workers, and replaces a worker that dies or hangs. When no worker can start, this thread computes. */
import { asError, sentence, type Reply, type Spawn } from "./protocol";
import { createSlot, liveJobs, load, type PoolJob, type PoolTask, type Slot } from "./slot";

/**
 * How many tasks a worker is given at once: always one to work on and one to follow. Small tasks come in
 * greater numbers, so that the worker need not wait for this thread in between; so do long ones, which share
 * the worker's time. Medium ones wait for whichever worker is free first.
 */
const QUEUED_JOBS = 2;
const MAX_QUEUED_JOBS = 4;
/** In estimated nanoseconds, all tasks of a worker together: below the first they count as small, above the second as long. */
const SMALL_LOAD_NS = 6e7;
const LARGE_LOAD_NS = 2e8;
/**
 * The watch looks this many times before a silence counts as a hang. Looks are counted, not timed: this
 * thread may have been asleep, too.
 */
const LOOKS_PER_HANG = 5;
/** Milliseconds that a new worker may take to load, which is longer than one at work may be silent. */
const START_AFTER = 30_000;
/** A task during which this many workers have died is not tried again. */
const MAX_RESTARTS = 2;

export interface PoolOptions {
  readonly spawn: Spawn;
  /** A host on this thread, for when `spawn` does not work. */
  readonly fallback: Spawn;
  readonly workers: number;
  /** After this many milliseconds without a message, a worker that has work counts as hung; 10 000 by default. */
  readonly hangAfter?: number | undefined;
  /** Receives a sentence to show to the person when workers cannot be used. */
  readonly onNotice?: ((notice: string) => void) | undefined;
}

export interface Pool {
  /** Computes a task. Calls back at most once, and never after a cancel; returns how to cancel. */
  readonly submit: (task: PoolTask) => () => void;
  /** From now on workers pause for so many milliseconds after each slice; 0 = no pause. */
  readonly rest: (ms: number) => void;
  readonly dispose: () => void;
}

export function createPool({ spawn, fallback, workers, hangAfter = 10_000, onNotice }: PoolOptions): Pool {
  const slots: Slot[] = [];
  const waiting: PoolJob[] = [];
  let start = spawn;
  let size = Math.max(1, workers);
  let lastId = 0;
  let resting = 0;

  const onEnd = (_: Slot, job: PoolJob, reply: Reply) => {
    refill();
    if (job.cancelled) return;
    if (reply.kind === "done") job.onDone(reply.result);
    if (reply.kind === "failed") job.onFailed(new Error(reply.message));
  };

  /** Ends a worker and returns the jobs that it had not finished. */
  const remove = (slot: Slot) => {
    slots.splice(slots.indexOf(slot), 1);
    slot.terminate();
    const unfinished = [...slot.jobs.values()].filter(({ cancelled }) => !cancelled);
    slot.jobs.clear();
    return unfinished;
  };

  const onDeath = (slot: Slot, why: string) => {
    const running = slot.busyWith;
    const unfinished = remove(slot);
    if (!slot.ready) return cannotStart(slot.spawn, why, unfinished);
    const failed = unfinished.filter((job) => job.id === running || job.restarts >= MAX_RESTARTS);
    for (const job of unfinished)
      if (!failed.includes(job)) {
        job.restarts++;
        waiting.unshift(job);
      }
    const error = `The worker that computed this run stopped (${why}) and was replaced; run it again or make it smaller.`;
    for (const job of failed) job.onFailed(new Error(error));
    refill();
  };

  /** Starts no more workers. Those that work carry on; when there is none, this thread computes. */
  const cannotStart = (tried: Spawn, why: string, unfinished: readonly PoolJob[]) => {
    waiting.unshift(...unfinished);
    if (tried === fallback) return failAll(`This run could not be started (${why}); load the page again.`);
    if (start === spawn)
      onNotice?.(`No worker could be started (${why}): computing without, just as exactly.`);
    start = fallback;
    size = Math.max(1, slots.length);
    refill();
  };

  const failAll = (error: string) => {
    for (const job of waiting.splice(0)) job.onFailed(new Error(error));
  };

  const free = (slot: Slot) => {
    const [jobs, cost] = [liveJobs(slot), load(slot)];
    return jobs < QUEUED_JOBS || (jobs < MAX_QUEUED_JOBS && (cost < SMALL_LOAD_NS || cost > LARGE_LOAD_NS));
  };

  const newSlot = (): Slot | null => {
    try {
      const slot = createSlot(start, { onEnd, onDeath });
      slots.push(slot);
      if (resting > 0) slot.rest(resting);
      return slot;
    } catch (error) {
      cannotStart(start, sentence(error), []);
      return null;
    }
  };

  /**
   * An idle worker, else a new one, else the one with the least to do that still takes jobs; an urgent job
   * may go to any worker.
   */
  const choose = ({ urgent }: PoolJob): Slot | null => {
    const idle = slots.find(({ jobs }) => jobs.size === 0);
    if (idle !== undefined) return idle;
    if (slots.length < size) return newSlot();
    return slots.filter((slot) => urgent || free(slot)).reduce<Slot | null>(lighter, null);
  };

  const assign = (slot: Slot, job: PoolJob) => {
    slot.jobs.set(job.id, job);
    try {
      slot.start(job);
    } catch (error) {
      slot.jobs.delete(job.id);
      job.onFailed(asError(error));
    }
    watch.look();
  };

  const refill = () => {
    for (;;) {
      const [job] = waiting;
      const slot = job === undefined ? null : choose(job);
      if (job === undefined || slot === null) return;
      // If a worker could not be made meanwhile, its jobs were put in front of this one.
      waiting.splice(waiting.indexOf(job), 1);
      assign(slot, job);
    }
  };

  const watch = createWatch(slots, hangAfter, (slot, patience) =>
    onDeath(slot, `no sign of life for ${patience / 1000} s`),
  );

  const cancel = (job: PoolJob) => {
    if (job.cancelled) return;
    job.cancelled = true;
    const position = waiting.indexOf(job);
    if (position >= 0) waiting.splice(position, 1);
    slots.find(({ jobs }) => jobs.has(job.id))?.cancel(job);
    refill();
  };

  return {
    submit: (task) => {
      const job: PoolJob = { ...task, id: ++lastId, restarts: 0, cancelled: false };
      if (task.urgent) waiting.unshift(job);
      else waiting.push(job);
      refill();
      return () => cancel(job);
    },
    rest: (ms) => {
      resting = ms;
      for (const slot of slots) slot.rest(ms);
    },
    dispose: () => {
      waiting.length = 0;
      while (slots[0] !== undefined) remove(slots[0]);
      watch.stop();
    },
  };
}

const isSilent = ({ silence }: Slot) => silence > 1;

function lighter(best: Slot | null, slot: Slot): Slot {
  if (best === null || isSilent(best) !== isSilent(slot))
    return best === null || isSilent(best) ? slot : best;
  return load(slot) < load(best) ? slot : best;
}

/** Looks at the workers with jobs at regular intervals: pings each, and reports one that has been silent for too long. */
function createWatch(
  slots: readonly Slot[],
  hangAfter: number,
  onHang: (slot: Slot, patience: number) => void,
) {
  const interval = hangAfter / LOOKS_PER_HANG;
  let timer: ReturnType<typeof setInterval> | null = null;
  const stop = () => {
    if (timer !== null) clearInterval(timer);
    timer = null;
  };
  const look = () => {
    const busy = slots.filter(({ jobs }) => jobs.size > 0);
    if (busy.length === 0) stop();
    for (const slot of busy) {
      const patience = slot.ready ? hangAfter : Math.max(START_AFTER, hangAfter);
      if (++slot.silence * interval > patience) onHang(slot, patience);
      else slot.ping();
    }
  };
  return { stop, look: () => void (timer ??= setInterval(look, interval)) };
}
