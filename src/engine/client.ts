/** @file The engine everybody uses: small runs at once on this thread, all others in workers; nothing twice in a row. */
import { drain } from "../experiments/drain";
import type { Dataset, Experiment } from "../experiments/types";
import { asError } from "./protocol";
import { createResults, type Results } from "./results";
import type { Planned } from "./run";
import type { EngineOf, ExperimentOf, Load, NameOf, Shapes } from "./types";
import type { Workers } from "./workers";

/** Estimated nanoseconds up to which a run stays here: well inside a frame, and sooner than a worker answers. */
const AT_ONCE_NS = 4e6;

export interface ClientOptions<S extends Shapes<S>> {
  readonly load: Load<S>;
  /** Called with the first run that needs them; again with the next one when that fails. */
  readonly fetchWorkers: () => Promise<Workers>;
  /** Estimated nanoseconds up to which a run stays on this thread; 0 = never. */
  readonly atOnce?: number | undefined;
}

export function createClient<S extends Shapes<S>>(options: ClientOptions<S>): EngineOf<S> {
  const { load, atOnce = AT_ONCE_NS } = options;
  const workers = createLazyWorkers(options.fetchWorkers);
  const results = createResults();
  const loaded: { [Name in NameOf<S>]?: ExperimentOf<S, Name> } = {};
  let disposed = false;

  const fetchExperiment = async <Name extends NameOf<S>>(name: Name): Promise<ExperimentOf<S, Name>> => {
    const experiment = await load(name).catch(rethrow);
    loaded[name] = experiment;
    return experiment;
  };

  const check = (signal: AbortSignal | undefined) => {
    signal?.throwIfAborted();
    if (disposed) throw new Error("The engine was shut down; load the page again.");
  };

  const run: EngineOf<S>["run"] = async (name, params, dataset, runOptions = {}) => {
    const { signal, onProgress } = runOptions;
    signal?.throwIfAborted();
    const experiment = loaded[name] ?? (await fetchExperiment(name));
    check(signal);
    const planned = planRun(experiment, params, dataset, results);
    if (planned.cost > atOnce) {
      // Without a pause where there need not be one: workers begin before the page draws what was asked for.
      const { run: runThere } = workers.here() ?? (await workers.get());
      check(signal);
      return runThere(experiment, planned, params, dataset, runOptions);
    }
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
      const planned = planRun(experiment, params, dataset, results);
      return planned.cost > atOnce ? null : compute(experiment, planned, params, dataset);
    },
    rest: workers.rest,
    dispose: () => {
      disposed = true;
      workers.dispose();
    },
  };
}

function createLazyWorkers(fetchThem: () => Promise<Workers>) {
  let coming: Promise<Workers> | null = null;
  let here: Workers | null = null;
  let disposed = false;
  let resting = 0;
  const fetchWorkers = async () => {
    here = await fetchThem();
    here.rest(resting);
    if (disposed) here.dispose();
    return here;
  };
  return {
    here: () => here,
    get: () =>
      (coming ??= fetchWorkers().catch((error: unknown) => {
        coming = null;
        return rethrow(error);
      })),
    rest: (ms: number) => {
      resting = ms;
      here?.rest(ms);
    },
    dispose: () => {
      disposed = true;
      here?.dispose();
    },
  };
}

/** Throws Errors only, as `compute` does. */
function planRun<P, T, R, X, Y>(
  experiment: Experiment<P, T, R, X, Y>,
  params: P,
  dataset: Dataset | null,
  results: Results,
): Planned<T, R> {
  return withErrors(() => {
    const tasks = experiment.plan(params, dataset);
    const places = tasks.map((task) => results.placeOf(experiment, dataset, task));
    const costs = tasks.map((task, i) => (places[i]?.known ? 0 : Math.max(1, experiment.cost(task))));
    return { tasks, places, costs, cost: costs.reduce((a, b) => a + b, 0) };
  });
}

function compute<P, T, R, X, Y>(
  { run, merge }: Experiment<P, T, R, X, Y>,
  { tasks, places }: Planned<T, R>,
  params: P,
  dataset: Dataset | null,
): X {
  return withErrors(() => {
    const results = tasks.map((task, i) => {
      const place = places[i];
      if (place?.known) return place.known.result;
      const result = drain(run(task));
      place?.keep(result);
      return result;
    });
    return merge(params, dataset)(results);
  });
}

function withErrors<Value>(action: () => Value): Value {
  try {
    return action();
  } catch (error) {
    return rethrow(error);
  }
}

function rethrow(error: unknown): never {
  throw asError(error);
}
