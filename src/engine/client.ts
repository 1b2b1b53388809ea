/**
 * @file The engine that the rest of the app uses. Small runs are computed at once on this thread, others in
 * workers, and results are kept for reuse.
 */
import type { Resource, Experiment } from "../experiments/types";
import type { AskedOf, createAsked } from "./asked";
import { rethrow, withErrors } from "./errors";
import { AT_ONCE_NS, UNKEPT_PLACE, costsOf, resultAt, type AnyWork } from "./place";
import type { Results } from "./results";
import type { Joint, Planned } from "./run";
import type { EngineOf, ExperimentOf, Load, NameOf, Shapes } from "./types";
import type { Workers } from "./workers";

/** Everything of an engine that small runs do not need: its code is fetched later. */
export interface Beyond extends Workers {
  readonly createAsked: typeof createAsked;
}

export interface ClientOptions<S extends Shapes<S>> {
  readonly load: Load<S>;
  /**
   * Fetches the rest of the engine: with the first run that needs workers, or the first request that is not
   * for a trace. It is called again after a failure.
   */
  readonly fetchBeyond: () => Promise<() => Beyond>;
  /** Estimated nanoseconds up to which a run stays on this thread; 0 = never. */
  readonly atOnce?: number | undefined;
  /** Where results are kept for reuse; absent: nowhere, until the workers' code has come with a store of its own. */
  readonly results?: Results;
}

/** Runs of at least this many estimated nanoseconds are kept on the device, too, so that a reload does not lose them. */
const LONG_NS = 5e9;

export function createClient<S extends Shapes<S>>(options: ClientOptions<S>): EngineOf<S> {
  const { load, atOnce = AT_ONCE_NS } = options;
  const beyond = createLazily(options.fetchBeyond);
  const plan = <P, T, R, X, Y>(
    experiment: Experiment<P, T, R, X, Y>,
    params: P,
    resources: readonly Resource[],
  ): Planned<T, R> =>
    planRun(experiment, params, resources, options.results ?? beyond.here()?.results ?? NO_RESULTS);
  const loaded: { [Name in NameOf<S>]?: ExperimentOf<S, Name> } = {};
  let disposed = false;

  const fetchExperiment = async <Name extends NameOf<S>>(name: Name): Promise<ExperimentOf<S, Name>> => {
    const experiment = await load(name).catch(rethrow);
    if (experiment.derive !== undefined) await fetchAsked();
    loaded[name] = experiment;
    return experiment;
  };

  const check = (signal: AbortSignal | undefined) => {
    signal?.throwIfAborted();
    if (disposed) throw new Error("The engine was shut down; load the page again.");
  };

  const run: EngineOf<S>["run"] = async (name, params, resources, runOptions = {}) => {
    const { signal, onProgress } = runOptions;
    signal?.throwIfAborted();
    const experiment = loaded[name] ?? (await fetchExperiment(name));
    check(signal);
    let planned = plan(experiment, params, resources);
    const joint = jointOf(name, experiment, params, resources);
    if (planned.cost > atOnce) {
      // Without an `await` once the workers' code is there: they can begin before the page paints.
      const here = beyond.here();
      const { run: runThere, device } = here ?? (await beyond.get());
      if (here === null) {
        check(signal);
        planned = plan(experiment, params, resources);
      }
      if (device && planned.cost > LONG_NS && planned.canGoOn) {
        planned = await device.keptOn(planned, experiment, resources);
        check(signal);
      }
      if (planned.cost > 0) return runThere(joint, planned, runOptions);
    }
    const trace = compute(experiment, planned, joint);
    onProgress?.(1);
    return trace;
  };

  const isLight: EngineOf<S>["isLight"] = (name, params, resources) => {
    const experiment = loaded[name];
    if (disposed || experiment?.drawAhead === undefined) return false;
    return plan(experiment, params, resources).cost <= atOnce;
  };

  /** Requests other than for traces; null until a lab makes one. */
  let asked: AskedOf<S> | null = null;
  const fetchAsked = async (): Promise<AskedOf<S>> => {
    const { run: runThere, device, createAsked } = beyond.here() ?? (await beyond.get());
    return (asked ??= createAsked<S>({
      loaded: (name) => loaded[name],
      fetchExperiment,
      check,
      isDisposed: () => disposed,
      run: runThere,
      planRun: plan,
      device,
      compute,
      atOnce,
    }));
  };

  return {
    run,
    isLight,
    draw: async (...request) => (asked ?? (await fetchAsked())).draw(...request),
    runNow: (name, params, resources) => {
      const experiment = loaded[name];
      if (disposed) return null;
      if (experiment === undefined) {
        // The next call finds the code. If it cannot be fetched, `run` will report that.
        fetchExperiment(name).catch(() => {});
        return null;
      }
      const planned = plan(experiment, params, resources);
      if (planned.cost > atOnce) return null;
      return compute(experiment, planned, jointOf(name, experiment, params, resources));
    },
    derive: async (...request) => (asked ?? (await fetchAsked())).derive(...request),
    deriveNow: (...request) => asked?.deriveNow(...request) ?? null,
    rest: beyond.rest,
    forget: async (...request) => (asked ?? (await fetchAsked())).forget(...request),
    dispose: () => {
      disposed = true;
      beyond.dispose();
    },
  };
}

const NO_RESULTS: Results = { placeOf: () => UNKEPT_PLACE };

function createLazily(fetch: () => Promise<() => Beyond>) {
  let here: Beyond | null = null;
  let disposed = false;
  let resting = 0;
  return {
    here: () => here,
    get: async () => {
      const create = await fetch().catch(rethrow);
      if (here === null) {
        here = create();
        here.rest(resting);
        if (disposed) here.dispose();
      }
      return here;
    },
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

/** Whatever the experiment throws is rethrown as an Error. */
function planRun<P, T, R, X, Y>(
  experiment: Experiment<P, T, R, X, Y>,
  params: P,
  resources: readonly Resource[],
  results: Results,
): Planned<T, R> {
  return withErrors(() => {
    const tasks = experiment.plan(params, resources);
    const places = tasks.map((task) => results.placeOf(experiment, resources, task));
    const { extend } = experiment;
    const first = experiment.firstPass?.(tasks) ?? tasks.length;
    const canGoOn = extend?.reached !== undefined && tasks.some((task) => extend.horizon(task) > 0);
    return { tasks, first, places, ...costsOf(tasks, places, experiment), canGoOn };
  });
}

/** @param name the name under which a worker finds the experiment */
const jointOf = <P, T, R, X, Y>(
  name: string,
  work: Experiment<P, T, R, X, Y>,
  params: P,
  resources: readonly Resource[],
): Joint<T, R, X> => ({
  merge: () => work.merge(params, resources),
  request: (task, from, watched) => ({
    kind: "run",
    name,
    params,
    resources: resources.map(({ id }) => id),
    task,
    from,
    watched,
  }),
  resources,
  work,
});

function compute<T, R, X>(
  work: AnyWork<T, R>,
  { tasks, places }: Planned<T, R>,
  { merge }: Pick<Joint<T, R, X>, "merge">,
): X {
  return withErrors(() => merge()(tasks.map((task, i) => resultAt(work, task, places[i]))));
}
