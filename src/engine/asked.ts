/**
 * @file What one may ask an engine besides traces: a value derived from a trace, a run drawn by a worker, and
 * to forget what is kept of a run.
 */
import type { Experiment, Resource } from "../experiments/types";
import { createDerivedValues } from "./derived";
import type { KeptParts } from "./device";
import type { DrawnResults } from "./draw";
import { withErrors } from "./errors";
import { UNKEPT_PLACE, type AnyWork, type Place } from "./place";
import type { Joint, Planned } from "./run";
import { derivationOf, type EngineOf, type ExperimentOf, type NameOf, type Shapes } from "./types";
import type { Workers } from "./workers";

export type AskedOf<S extends Shapes<S>> = Pick<EngineOf<S>, "derive" | "deriveNow" | "draw" | "forget">;

/** What these requests use of the client that they belong to. */
interface Client<S extends Shapes<S>> {
  readonly loaded: <Name extends NameOf<S>>(name: Name) => ExperimentOf<S, Name> | undefined;
  readonly fetchExperiment: <Name extends NameOf<S>>(name: Name) => Promise<ExperimentOf<S, Name>>;
  /** Throws when the caller has cancelled, or when the engine was shut down. */
  readonly check: (signal: AbortSignal | undefined) => void;
  readonly isDisposed: () => boolean;
  readonly run: Workers["run"];
  readonly planRun: <P, T, R, X, Y>(
    experiment: Experiment<P, T, R, X, Y>,
    params: P,
    resources: readonly Resource[],
  ) => Planned<T, R>;
  readonly compute: <T, R, X>(
    work: AnyWork<T, R>,
    planned: Planned<T, R>,
    joint: Pick<Joint<T, R, X>, "merge">,
  ) => X;
  readonly atOnce: number;
  readonly device: KeptParts | undefined;
}

export function createAsked<S extends Shapes<S>>(client: Client<S>): AskedOf<S> {
  const { loaded, fetchExperiment, check, run, atOnce } = client;
  const derived = createDerivedValues();

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
      const planned = oneTask<unknown, unknown>(input, place, cost);
      const joint: Joint<unknown, unknown, unknown> = {
        merge:
          () =>
          ([value]) =>
            value,
        request: () => ({ kind: "derive", name, what, input }),
        resources: [],
        work: null,
      };
      return { derivation, planned, joint };
    });
  }

  return {
    derive: async (name, trace, what, signal) => {
      signal?.throwIfAborted();
      const experiment = loaded(name) ?? (await fetchExperiment(name));
      check(signal);
      const { derivation, planned, joint } = planDerived(name, experiment, trace, what);
      if (planned.cost <= atOnce) return client.compute(derivation, planned, joint);
      return run(joint, planned, signal === undefined ? {} : { signal });
    },
    deriveNow: (name, trace, what) => {
      const experiment = loaded(name);
      if (client.isDisposed() || experiment === undefined) return null;
      const { derivation, planned, joint } = planDerived(name, experiment, trace, what);
      return planned.cost > atOnce ? null : { value: client.compute(derivation, planned, joint) };
    },
    forget: async (name, params, resources) => {
      const experiment = loaded(name);
      if (experiment !== undefined) await forgetParts(client, experiment, params, resources);
    },
    draw: async (name, params, resources, room) => {
      const experiment = loaded(name) ?? (await fetchExperiment(name));
      const { places } = client.planRun(experiment, params, resources);
      const joint = drawnBy(name, experiment, params, resources, room, places);
      check(undefined);
      return run(joint, oneTask(null), {});
    },
  };
}

async function forgetParts<S extends Shapes<S>, P, T, R, X, Y>(
  { planRun, device }: Pick<Client<S>, "planRun" | "device">,
  experiment: Experiment<P, T, R, X, Y>,
  params: P,
  resources: readonly Resource[],
): Promise<void> {
  const { tasks, places, canGoOn } = planRun(experiment, params, resources);
  if (!canGoOn) return;
  for (const { forgetPart } of places) forgetPart();
  await device?.forgetOn(tasks, experiment, resources);
}

/** @param cost estimated nanoseconds that are left to compute; 0 when the result is known */
const oneTask = <T, R>(task: T, place: Place<R> = UNKEPT_PLACE, cost = 1): Planned<T, R> => ({
  tasks: [task],
  first: 1,
  places: [place],
  wholes: [Math.max(1, cost)],
  costs: [cost],
  cost,
  canGoOn: false,
});

/**
 * Keeps the results as an ordinary run would: the params drawn last are asked for again when the drag ends,
 * and are then known.
 */
const drawnBy = <P, T, R, X, Y>(
  name: string,
  { merge }: Experiment<P, T, R, X, Y>,
  params: P,
  resources: readonly Resource[],
  room: unknown,
  places: readonly Place<R>[],
): Joint<null, DrawnResults<R>, { readonly trace: X; readonly drawing: unknown }> => ({
  merge:
    () =>
    ([drawn]) => {
      if (!drawn) throw new Error("What was drawn did not come back.");
      drawn.results.forEach((result, i) => places[i]?.keep(result));
      return { trace: merge(params, resources)(drawn.results), drawing: drawn.drawing };
    },
  request: () => ({ kind: "draw", name, params, resources: resources.map(({ id }) => id), room }),
  resources,
  work: null,
});
