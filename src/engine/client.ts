/** @file The engine everybody uses: small runs at once on this thread, all others in workers; nothing twice in a row. */
import { drain } from "../experiments/drain";
import type { Resource, Experiment, Extension, Work } from "../experiments/types";
import { createDerivedValues } from "./derived";
import type { DrawnResults } from "./draw";
import { asError } from "./protocol";
import { createResults, type Place, type Results } from "./results";
import type { Joint, Planned } from "./run";
import { derivationOf, type EngineOf, type ExperimentOf, type Load, type NameOf, type Shapes } from "./types";
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
  const derived = createDerivedValues();
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

  const run: EngineOf<S>["run"] = async (name, params, resources, runOptions = {}) => {
    const { signal, onProgress } = runOptions;
    signal?.throwIfAborted();
    const experiment = loaded[name] ?? (await fetchExperiment(name));
    check(signal);
    const planned = planRun(experiment, params, resources, results);
    const joint = jointOf(name, experiment, params, resources);
    if (planned.cost > atOnce) {
      // Without a pause where there need not be one: workers begin before the page draws what was asked for.
      const { run: runThere } = workers.here() ?? (await workers.get());
      check(signal);
      return runThere(joint, planned, runOptions);
    }
    const trace = compute(experiment, planned, joint);
    onProgress?.(1);
    return trace;
  };

  function planDerived<Name extends NameOf<S>>(
    name: Name,
    experiment: ExperimentOf<S, Name>,
    trace: S[Name]["trace"],
    what: string,
  ) {
    return withErrors(() => {
      const derivation = derivationOf(experiment, what);
      const input = derivation.from(trace);
      const place = derived.placeOf(derivation, what, trace);
      const cost = place.known === null ? Math.max(1, derivation.cost(input)) : 0;
      const planned = { tasks: [input], first: 1, places: [place], costs: [cost], cost };
      const joint: Joint<unknown, unknown> = {
        merge:
          () =>
          ([value]) =>
            value,
        request: () => ({ kind: "derive", name, what, input }),
        resources: [],
        urgent: true,
      };
      return { derivation, planned, joint };
    });
  }

  const derive: EngineOf<S>["derive"] = async (name, trace, what, signal) => {
    signal?.throwIfAborted();
    const experiment = loaded[name] ?? (await fetchExperiment(name));
    check(signal);
    const { derivation, planned, joint } = planDerived(name, experiment, trace, what);
    if (planned.cost <= atOnce) return compute(derivation, planned, joint);
    const { run: runThere } = workers.here() ?? (await workers.get());
    check(signal);
    return runThere(joint, planned, signal === undefined ? {} : { signal });
  };

  const deriveNow: EngineOf<S>["deriveNow"] = (name, trace, what) => {
    const experiment = loaded[name];
    if (disposed || experiment === undefined) return null;
    const { derivation, planned, joint } = planDerived(name, experiment, trace, what);
    return planned.cost > atOnce ? null : { value: compute(derivation, planned, joint) };
  };

  const isLight: EngineOf<S>["isLight"] = (name, params, resources) => {
    const experiment = loaded[name];
    if (disposed || experiment?.drawAhead === undefined) return false;
    return planRun(experiment, params, resources, results).cost <= atOnce;
  };

  const draw: EngineOf<S>["draw"] = async (name, params, resources, room) => {
    const experiment = loaded[name] ?? (await fetchExperiment(name));
    const { places } = planRun(experiment, params, resources, results);
    const joint = drawnBy(name, experiment, params, resources, room, places);
    const { run: runThere } = workers.here() ?? (await workers.get());
    check(undefined);
    return runThere(joint, oneTask(), {});
  };

  return {
    run,
    isLight,
    draw,
    runNow: (name, params, resources) => {
      const experiment = loaded[name];
      if (disposed) return null;
      if (experiment === undefined) {
        // Ready for the next time; whether it fails, `run` will tell.
        fetchExperiment(name).catch(() => {});
        return null;
      }
      const planned = planRun(experiment, params, resources, results);
      if (planned.cost > atOnce) return null;
      return compute(experiment, planned, jointOf(name, experiment, params, resources));
    },
    derive,
    deriveNow,
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
  resources: readonly Resource[],
  results: Results,
): Planned<T, R> {
  return withErrors(() => {
    const tasks = experiment.plan(params, resources);
    const places = tasks.map((task) => results.placeOf(experiment, resources, task));
    const costs = tasks.map((task, i) =>
      places[i]?.known ? 0 : Math.max(1, costOf(experiment, task, places[i])),
    );
    const first = experiment.firstPass?.(tasks) ?? tasks.length;
    return { tasks, first, places, costs, cost: costs.reduce((a, b) => a + b, 0) };
  });
}

/** @param name under which workers find the experiment */
const jointOf = <P, T, R, X, Y>(
  name: string,
  { merge }: Experiment<P, T, R, X, Y>,
  params: P,
  resources: readonly Resource[],
): Joint<R, X> => ({
  merge: () => merge(params, resources),
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
  urgent: false,
});

/** Of what has to be computed anew. */
function costOf<P, T, R, X, Y>(
  { cost, extend }: Experiment<P, T, R, X, Y>,
  task: T,
  place: Place<R> | undefined,
): number {
  if (!place?.shorter || extend === undefined) return cost(task);
  return cost(task) * (1 - place.shorter.horizon / extend.horizon(task));
}

/** One task whose result nobody keeps. */
const oneTask = <R>(): Planned<null, R> => ({
  tasks: [null],
  first: 1,
  places: [{ known: null, shorter: null, keep: () => undefined }],
  costs: [1],
  cost: 1,
});

/** Its results are kept as those of a run: the last of a gesture is asked for again when the hand lets go. */
const drawnBy = <P, T, R, X, Y>(
  name: string,
  { merge }: Experiment<P, T, R, X, Y>,
  params: P,
  resources: readonly Resource[],
  room: unknown,
  places: readonly Place<R>[],
): Joint<DrawnResults<R>, { readonly trace: X; readonly drawing: unknown }> => ({
  merge:
    () =>
    ([drawn]) => {
      if (!drawn) throw new Error("What was drawn did not come back.");
      drawn.results.forEach((result, i) => places[i]?.keep(result));
      return { trace: merge(params, resources)(drawn.results), drawing: drawn.drawing };
    },
  request: () => ({ kind: "draw", name, params, resources: resources.map(({ id }) => id), room }),
  urgent: true,
  resources,
});

function compute<T, R, X>(
  { run, extend }: Work<T, R> & { readonly extend?: Extension<T, R> },
  { tasks, places }: Planned<T, R>,
  { merge }: Pick<Joint<R, X>, "merge">,
): X {
  return withErrors(() => {
    const results = tasks.map((task, i) => {
      const place = places[i];
      if (place?.known) return place.known.result;
      const shorter = place?.shorter;
      const result = drain(shorter && extend ? extend.run(task, shorter.result) : run(task));
      place?.keep(result);
      return result;
    });
    return merge()(results);
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
