/** @file The engine everybody uses: small runs at once on this thread, all others in the pool. */
import type { Dataset, Experiment } from "../experiments/types";
import { createPool, type PoolOptions } from "./pool";
import { asError } from "./protocol";
import { runInPool, type Planned } from "./run";
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
    const planned = planRun(experiment, params, dataset);
    if (planned.cost > atOnce)
      return runInPool(experiment, planned, params, dataset, runOptions, { pool, now, onStart });
    const trace = compute(experiment, planned, params, dataset);
    onProgress?.(1);
    return trace;
  };

  return {
    run,
    runNow: (name, params, dataset) => {
      const experiment = loaded[name];
      if (disposed) return null;
      if (experiment === undefined) {
        // Ready for the next time; whether it fails, `run` will tell.
        fetchExperiment(name).catch(() => {});
        return null;
      }
      const planned = planRun(experiment, params, dataset);
      return planned.cost > atOnce ? null : compute(experiment, planned, params, dataset);
    },
    dispose: () => {
      disposed = true;
      for (const fail of running) fail(new Error("The engine was shut down while this run was computing."));
      pool.dispose();
    },
  };
}

/** Throws Errors only, as `compute` does. */
function planRun<P, T, R, X, Y>(
  experiment: Experiment<P, T, R, X, Y>,
  params: P,
  dataset: Dataset | null,
): Planned<T> {
  return withErrors(() => {
    const tasks = experiment.plan(params, dataset);
    const costs = tasks.map((task) => Math.max(1, experiment.cost(task)));
    return { tasks, costs, cost: costs.reduce((a, b) => a + b, 0) };
  });
}

function compute<P, T, R, X, Y>(
  { run, merge }: Experiment<P, T, R, X, Y>,
  { tasks }: Planned<T>,
  params: P,
  dataset: Dataset | null,
): X {
  return withErrors(() => {
    const results = tasks.map((task) => drain(run(task)));
    return merge(params, dataset, results);
  });
}

function withErrors<Value>(action: () => Value): Value {
  try {
    return action();
  } catch (error) {
    throw asError(error);
  }
}

function drain<R>(steps: Generator<unknown, R, void>): R {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
