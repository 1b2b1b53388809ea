/** @file The engine everybody uses: small runs at once on this thread, all others in the pool. */
import type { Dataset, Experiment } from "../experiments/types";
import { createPool, type PoolOptions } from "./pool";
import { asError } from "./protocol";
import { runInPool } from "./run";
import type { EngineOf, ExperimentOf, Load, NameOf, Shapes } from "./types";

/** Estimated nanoseconds up to which a run stays here: well inside a frame, and sooner than a worker answers. */
const AT_ONCE_NS = 4e6;

export interface ClientOptions<S extends Shapes<S>> extends PoolOptions {
  readonly load: Load<S>;
  /** Milliseconds from any origin. */
  readonly now: () => number;
  /** Estimated nanoseconds up to which a run stays on this thread; 0 = never. */
  readonly atOnce?: number | undefined;
}

export function createClient<S extends Shapes<S>>(options: ClientOptions<S>): EngineOf<S> {
  const { load, now, atOnce = AT_ONCE_NS } = options;
  const pool = createPool(options);
  const running = new Set<(reason: unknown) => void>();
  const loaded: { [Name in NameOf<S>]?: ExperimentOf<S, Name> } = {};
  let disposed = false;

  const onStart = (fail: (reason: unknown) => void) => {
    running.add(fail);
    return () => void running.delete(fail);
  };

  const fetchExperiment = async <Name extends NameOf<S>>(name: Name): Promise<ExperimentOf<S, Name>> => {
    const experiment = await load(name).catch((error: unknown) => {
      throw asError(error);
    });
    loaded[name] = experiment;
    return experiment;
  };

  const run: EngineOf<S>["run"] = async (name, params, dataset, runOptions = {}) => {
    const { signal, onProgress } = runOptions;
    signal?.throwIfAborted();
    const experiment = loaded[name] ?? (await fetchExperiment(name));
    signal?.throwIfAborted();
    if (disposed) throw new Error("The engine was shut down; load the page again.");
    const trace = traceAtOnce(experiment, params, dataset, atOnce);
    if (trace === null) return runInPool(experiment, params, dataset, runOptions, { pool, now, onStart });
    onProgress?.(1);
    return trace;
  };

  return {
    run,
    runNow: (name, params, dataset) => {
      const experiment = loaded[name];
      if (disposed) return null;
      if (experiment !== undefined) return traceAtOnce(experiment, params, dataset, atOnce);
      // Ready for the next time; whether it fails, `run` will tell.
      fetchExperiment(name).catch(() => {});
      return null;
    },
    dispose: () => {
      disposed = true;
      for (const fail of running) fail(new Error("The engine was shut down while this run was computing."));
      pool.dispose();
    },
  };
}

/** Null when it is estimated to take longer than `budget` nanoseconds. Throws Errors only. */
function traceAtOnce<P, T, R, X, Y>(
  { plan, cost, run, merge }: Experiment<P, T, R, X, Y>,
  params: P,
  dataset: Dataset | null,
  budget: number,
): X | null {
  try {
    const tasks = plan(params, dataset);
    if (tasks.reduce((sum, task) => sum + cost(task), 0) > budget) return null;
    const results = tasks.map((task) => drain(run(task)));
    return merge(params, dataset, results);
  } catch (error) {
    throw asError(error);
  }
}

function drain<R>(steps: Generator<unknown, R, void>): R {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
