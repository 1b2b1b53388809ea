/**
 * @file Runs tasks in slices for whoever sends requests; knows no globals, so it serves any kind of thread.
 * Jobs take turns, one slice each: all rules of a run grow together, and a short run does not wait for a long one.
 */
import { buffersIn } from "../experiments/buffers";
import type { Experiment, Resource, Slice, Work } from "../experiments/types";
import {
  sentence,
  type Reply,
  type Request,
  type DrawRequest,
  type RunRequest,
  type TaskRequest,
} from "./protocol";
import { drawWork } from "./draw";
import { derivationOf, type Load, type NameOf, type Shapes } from "./types";

/** The length of a slice, and so the longest that a cancel waits for its answer. */
const SLICE_MS = 8;
const PROGRESS_MS = 50;
const SNAPSHOT_MS = 100;
/** A job rests only after this many slices, so that short runs are not delayed. */
const YOUNG_SLICES = 12;
/** Snapshots take at most about a tenth of the time. */
const SNAPSHOT_SHARE = 9;

export interface HostOptions<S extends Shapes<S>> {
  readonly post: (reply: Reply, transfer: ArrayBuffer[]) => void;
  readonly load: Load<S>;
  /** Milliseconds from any origin. */
  readonly now: () => number;
  /** Calls back once waiting messages have been handled; must not be delayed as browsers delay nested timers. */
  readonly turn: (callback: () => void) => void;
  /** Calls back after so many milliseconds; without it, jobs never rest. */
  readonly later?: ((callback: () => void, ms: number) => void) | undefined;
}

export interface Host {
  readonly receive: (request: Request) => void;
  /** Drops all jobs. */
  readonly stop: () => void;
}

/** What every request for a task carries: the number of the job, and that of its run. */
type Asked = Pick<Extract<Request, TaskRequest>, "job" | "run">;

/** A task under way, with its types hidden behind closures. */
interface Job {
  readonly id: number;
  slices: number;
  /** Computes one slice. Null while the task goes on, then what to call with the next job's number to answer. */
  readonly advance: () => ((next: number | null) => void) | null;
}

export function createHost<S extends Shapes<S>>({ post, load, now, turn, later }: HostOptions<S>): Host {
  const resources = new Map<string, Resource>();
  const loading = new Set<number>();
  const jobs = new Map<number, Job>();
  let inTurn: number | null = null;
  let pumping = false;
  let rest = 0;
  const rests = ({ slices }: Job) => rest > 0 && slices > YOUNG_SLICES;

  const end = (id: number, say: () => void) => {
    jobs.delete(id);
    loading.delete(id);
    if (inTurn === id) inTurn = null;
    say();
  };
  const fail = (job: number, error: unknown) =>
    end(job, () => post({ kind: "failed", job, message: sentence(error) }, []));

  function makeJob<T, R>(id: number, work: Work<T, R>, task: T, watched: boolean): Job {
    const buffers = work.buffers ?? buffersIn;
    const sliced = slicer(work.run(task), now);
    const report = reporter(id, watched, buffers, post, now);
    const job: Job = {
      id,
      slices: 0,
      advance: () => {
        const step = sliced();
        job.slices++;
        if (step.done !== true) {
          report(step.value, rests(job));
          return null;
        }
        const result = step.value;
        return (next) => post({ kind: "done", job: id, result, next }, buffers(result));
      },
    };
    return job;
  }

  /** The resources as they are now: a later message may replace one by a new reading of the same file. */
  const resourcesOf = ({ resources: ids }: Pick<RunRequest, "resources">): Resource[] =>
    ids.map((id) => {
      const resource = resources.get(id);
      if (resource === undefined) throw new Error(`The data ${id} did not reach the worker.`);
      return resource;
    });

  const planOf = createPlans();

  function makeTask<P, T, R, X, Y>(
    experiment: Experiment<P, T, R, X, Y>,
    { job: id, run: ofRun, ...request }: RunRequest & Asked,
    given: readonly Resource[],
  ): Job {
    const { task: index, from, watched } = request;
    const task = planOf(experiment, ofRun, request.params, given)[index];
    if (task === undefined) throw new Error(`Task ${index} is not in the plan.`);
    const { extend } = experiment;
    if (from === null || extend === undefined) return makeJob(id, experiment, task, watched);
    // Decoding: `from` is the result of a task of this experiment.
    const run = (whole: T) => extend.run(whole, from.result as R);
    return makeJob(id, { ...experiment, run }, task, watched);
  }

  async function makeDrawn<P, T, R, X, Y>(
    experiment: Experiment<P, T, R, X, Y>,
    id: number,
    { params, room }: DrawRequest,
    given: readonly Resource[],
  ): Promise<Job> {
    if (experiment.drawAhead === undefined)
      throw new Error(`The ${experiment.name} experiment draws nothing.`);
    // Decoding: the client planned the same params of the same experiment.
    const work = drawWork(experiment, await experiment.drawAhead(params as P), params as P, given);
    return makeJob(id, work, room, false);
  }

  const advance = (job: Job) => {
    try {
      const finish = job.advance();
      if (finish === null) return;
      end(job.id, () => {
        const next = jobs.keys().next().value ?? null;
        finish(next);
        inTurn = next;
      });
    } catch (error) {
      fail(job.id, error);
    }
  };

  const pump = () => {
    const job = jobs.values().next().value;
    pumping = job !== undefined;
    if (job === undefined) return;
    if (inTurn !== job.id) post({ kind: "turn", job: job.id }, []);
    inTurn = job.id;
    advance(job);
    // To the end of the queue, so that every other job gets a slice before this one's next.
    const goesOn = jobs.delete(job.id);
    if (goesOn) jobs.set(job.id, job);
    if (later !== undefined && goesOn && rests(job)) later(pump, rest);
    else turn(pump);
  };

  const start = async (request: TaskRequest & Asked) => {
    const { job } = request;
    loading.add(job);
    try {
      const given = request.kind === "derive" ? [] : resourcesOf(request);
      const experiment = await load(request.name as NameOf<S>);
      const made =
        request.kind === "draw"
          ? await makeDrawn(experiment, job, request, given)
          : request.kind === "run"
            ? makeTask(experiment, request, given)
            : makeJob(job, derivationOf(experiment, request.what), request.input, false);
      if (!loading.has(job)) return;
      jobs.set(job, made);
      loading.delete(job);
      if (!pumping) turn(pump);
      pumping = true;
    } catch (error) {
      if (loading.has(job)) fail(job, error);
    }
  };

  const cancel = (job: number) => {
    if (jobs.has(job) || loading.has(job)) end(job, () => post({ kind: "aborted", job }, []));
  };

  const receive = (request: Request): void => {
    switch (request.kind) {
      case "run":
      case "derive":
      case "draw":
        return void start(request);
      case "cancel":
        return cancel(request.job);
      case "resource":
        return void resources.set(request.resource.id, request.resource);
      case "forget":
        return void resources.delete(request.id);
      case "rest":
        rest = request.ms;
        return;
      case "ping":
        return post({ kind: "pong" }, []);
    }
  };

  post({ kind: "ready" }, []);
  return {
    receive,
    stop: () => {
      jobs.clear();
      loading.clear();
    },
  };
}

/** Keeps the plan of the last run, because the next task nearly always belongs to the same run. */
function createPlans() {
  let last: { readonly run: number; readonly tasks: readonly unknown[] } | null = null;
  return <P, T, R, X, Y>(
    { plan }: Experiment<P, T, R, X, Y>,
    run: number,
    params: unknown,
    given: readonly Resource[],
  ): readonly T[] => {
    // Decoding: the client planned the same params of the same experiment.
    if (last?.run !== run) last = { run, tasks: plan(params as P, given) };
    return last.tasks as readonly T[];
  };
}

/** Advances a generator until the time of one slice is over. */
function slicer<R>(steps: Generator<Slice<R>, R, void>, now: () => number) {
  return () => {
    const until = now() + SLICE_MS;
    let step = steps.next();
    while (step.done !== true && now() < until) step = steps.next();
    return step;
  };
}

/** Reports progress and snapshots, each no more often than its interval; the first report follows the first slice. */
function reporter<R>(
  job: number,
  watched: boolean,
  buffers: (result: R) => ArrayBuffer[],
  post: (reply: Reply, transfer: ArrayBuffer[]) => void,
  now: () => number,
) {
  let nextProgress = -Infinity;
  let nextSnapshot = watched ? -Infinity : Infinity;
  return ({ done, total, snapshot }: Slice<R>, resting: boolean) => {
    const start = now();
    if (start < nextProgress) return;
    nextProgress = start + PROGRESS_MS;
    // While jobs rest, somebody is dragging: progress is told, but no snapshot is drawn.
    if (start < nextSnapshot || resting)
      return post({ kind: "progress", job, done, total, snapshot: null }, []);
    const value = snapshot();
    post({ kind: "progress", job, done, total, snapshot: { value } }, buffers(value));
    const spent = now() - start;
    nextSnapshot = start + Math.max(SNAPSHOT_MS, SNAPSHOT_SHARE * spent);
  };
}
