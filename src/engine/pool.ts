/** @file Spreads tasks over workers; replaces a worker that dies or hangs; works without any when none can start. */
import { asError, sentence, type Reply, type Spawn } from "./protocol";
import { createSlot, liveJobs, load, type PoolJob, type PoolTask, type Slot } from "./slot";

/**
 * Tasks that a worker has: always one to work at and one for afterwards; more of small ones, so that it need not wait for this thread
 * between them; more of long ones too, which share its time. Of those between, the others go to whoever is free first.
 */
const QUEUED_JOBS = 2;
const MAX_QUEUED_JOBS = 4;
/** Estimated nanoseconds of all its tasks: below, they are small, above, long. */
const SMALL_LOAD_NS = 6e7;
const LARGE_LOAD_NS = 2e8;
/** The watch looks this often before it calls a silence a hang. Counted, not timed: this thread may sleep too. */
const LOOKS = 5;
/** A worker may load for longer than it may be silent: in milliseconds. */
const START_AFTER = 30_000;
/** A task that saw this many workers die is not given another. */
const RESTARTS = 2;

export interface PoolOptions {
  readonly spawn: Spawn;
  /** A host on this thread, for when `spawn` does not work. */
  readonly fallback: Spawn;
  readonly workers: number;
  /** Silence in milliseconds after which a worker with work counts as hung; default 10 000. */
  readonly hangAfter?: number | undefined;
  /** Sentences for the person: what had to be done differently. */
  readonly onNotice?: ((notice: string) => void) | undefined;
}

export interface Pool {
  /** Returns how to cancel it. Calls back at most once, never after a cancel. */
  readonly submit: (task: PoolTask) => () => void;
  /** From now on workers rest so many milliseconds after each slice; 0 = they do not. */
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

  /** Its jobs, taken from it. */
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
    const failed = unfinished.filter((job) => job.id === running || job.restarts >= RESTARTS);
    for (const job of unfinished)
      if (!failed.includes(job)) {
        job.restarts++;
        waiting.unshift(job);
      }
    const error = `The worker that computed this run stopped (${why}) and was replaced; run it again or make it smaller.`;
    for (const job of failed) job.onFailed(new Error(error));
    refill();
  };

  /** No more new workers. Those that work carry on; without any, this thread computes. */
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

  /** An idle worker, else a new one, else the one with the least to do; one that is free, unless it is urgent. */
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
      // A worker that could not be made has left its jobs in front of it.
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

/** Looks at workers with work every now and then; asks the silent ones to speak, reports those that do not. */
function createWatch(
  slots: readonly Slot[],
  hangAfter: number,
  onHang: (slot: Slot, patience: number) => void,
) {
  const interval = hangAfter / LOOKS;
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
