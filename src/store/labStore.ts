/**
 * @file The live state of one lab: its scenario, the trace of that scenario, and how far a computation has
 * come. Nothing here is global, so two figures side by side can have two stores.
 */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Engine } from "../engine/types";
import type { Resource } from "../experiments/types";
import { encodeLink, type AnyLab } from "../scenario";
import type { Scenario, View } from "../scenario/types";
import type { Gesture, Interaction } from "../ui/interaction/interaction";
import type { Ahead, Drawn } from "./ahead";
import type { aheadOf } from "./aheadOf";
import type { DatasetSource } from "./datasetSource";
import { remember, rewind, type Past } from "./history";
import { createRunner, type EngineFor, type Status } from "./runner";
import type { Deriver } from "./useDerived";

export type { Status };

/** The types that a lab's state is made of. */
export interface LabTypes {
  readonly params: object;
  readonly view: View;
  readonly trace: object;
  /** The values derived from a trace, by name, in labs that have some. */
  readonly derived?: object;
}
type DerivedOf<Lab extends LabTypes> = Lab extends { readonly derived: object } ? Lab["derived"] : object;

/** The part of the state that a person can change. */
export interface Shown<Lab extends LabTypes> {
  readonly params: Lab["params"];
  readonly view: Lab["view"];
}

/** An edit, as a function of the params and view at the time of the edit. What it leaves out stays unchanged. */
export type Change<Lab extends LabTypes> = (now: Shown<Lab>) => Partial<Shown<Lab>>;

export interface EditOptions {
  /** The gesture that the edit is a part of; absent: the one under way, or one of its own. */
  readonly gesture?: Gesture | undefined;
  /** True for something that is only pointed at: it makes no step in the history. */
  readonly passing?: boolean;
}

export interface LabState<Lab extends LabTypes> extends Shown<Lab> {
  /** The lab's declaration. */
  readonly lab: AnyLab;
  /** The data that the params ask for, once loaded. */
  readonly resources: readonly Resource[];
  /** The trace of `params` when the status is ready; otherwise that of the params before, or a part of the new one. */
  readonly trace: Lab["trace"] | null;
  readonly status: Status;
  /** The gestures under way on this page. */
  readonly interaction: Interaction;
  /** What was shown before each gesture. */
  readonly past: Past<Shown<Lab>>;
  /** The only way to change the scenario. */
  readonly edit: (change: Change<Lab>, options?: EditOptions) => void;
  /** What a worker has computed and drawn during a drag. */
  readonly drawn: Drawn<Lab["trace"], object, unknown> | null;
  /**
   * Tells what the page lays its figures out for, so that a worker can draw them ahead; null = it cannot. The
   * code for this comes as `by`, because the first view does without it.
   */
  readonly drawFor: (room: object | null, by: typeof aheadOf) => void;
  readonly cancel: () => void;
  /** Ends the run such that `rerun` continues it. */
  readonly pause: () => void;
  readonly rerun: () => void;
  readonly derive: Deriver<Lab["trace"], DerivedOf<Lab>>;
  /** Runs an experiment besides the lab's own run; nothing of that is shown as the lab's status. */
  readonly runBeside: Engine["run"];
  /** The data that ships with the app, and the person's own files. */
  readonly datasets: DatasetSource;
  /** Opens a link instead of what is shown. */
  readonly follow: (link: string) => void;
}
export type LabStore<Lab extends LabTypes> = StoreApi<LabState<Lab>>;

/** What a store needs from outside. All of it is passed in, so that tests and second figures can bring their own. */
export interface LabServices {
  readonly lab: AnyLab;
  readonly engine: Engine;
  readonly interaction: Interaction;
  readonly datasets: DatasetSource;
  /** Opens a link instead of what is shown. */
  readonly follow: (link: string) => void;
  readonly now: () => number;
}

function deriverOf<Lab extends LabTypes>({ engine, lab }: LabServices) {
  const derive = {
    now: (trace: Lab["trace"], what: string) => engine.deriveNow(lab.id, trace, what),
    later: (trace: Lab["trace"], what: string, signal: AbortSignal) =>
      engine.derive(lab.id, trace, what, signal),
  };
  // Decoding: the lab's experiment derives the right type of value for each name.
  return derive as unknown as LabState<Lab>["derive"];
}

export function createLabStore<Lab extends LabTypes>(
  scenario: Scenario<Lab["params"], Lab["view"]>,
  services: LabServices,
): LabStore<Lab> {
  const engine = services.engine as unknown as EngineFor<Lab["params"], Lab["trace"]>;
  const { interaction } = services;

  const store = createStore<LabState<Lab>>()((set, get) => {
    const { known, compute, stop } = createRunner<Lab["params"], Lab["trace"]>({
      ...services,
      engine,
      get,
      // A patch of the runner's part of the state is a patch of the whole.
      set: (patch) => set(patch as Partial<LabState<Lab>>),
    });

    const computeFor = (params: Lab["params"]) => {
      set({ params, drawn: null });
      compute();
    };

    let ahead: Ahead<Lab["params"]> | null = null;
    const drawFor: LabState<Lab>["drawFor"] = (room, aheadOf) => {
      ahead ??= aheadOf<Lab["params"], Lab["trace"]>({
        services,
        engine,
        get,
        // A patch of the runner's part of the state is a patch of the whole.
        set: (patch) => set(patch as Partial<LabState<Lab>>),
        known,
        stop,
        compute: computeFor,
      });
      ahead.drawFor(room);
    };

    const edit: LabState<Lab>["edit"] = (change, { gesture, passing } = {}) => {
      const byHand = interaction.gesture();
      const { params: shown, view: seen, past } = get();
      const now = { params: ahead?.newest() ?? shown, view: seen };
      // A change may return a whole scenario; only its params and view are taken.
      const { params, view } = { ...now, ...change(now) };
      const before = { params: shown, view: seen };
      const next = { view, past: passing ? past : remember(past, before, gesture ?? byHand ?? {}) };
      if (params !== now.params && ahead?.ask(params, byHand !== null) !== true) {
        set({ ...next, params, drawn: null });
        return compute();
      }
      // Subscribers hear only of changes. Params that are drawn ahead are set when their drawing comes.
      if (view !== seen || next.past !== past) set(next);
      return undefined;
    };

    interaction.onHand(() => {
      if (!interaction.isMoving()) ahead?.settle();
    });
    interaction.onCalledOff((gesture) => {
      const found = rewind(get().past, gesture);
      if (found === null) return;
      const { params, view } = found.before;
      const isOther = params !== get().params;
      set({ params, view, past: found.past });
      if (isOther) computeFor(params);
    });

    return {
      lab: services.lab,
      params: scenario.params,
      view: scenario.view,
      resources: [],
      trace: null,
      status: { kind: "ready" },
      interaction,
      past: [],
      edit,
      drawn: null,
      drawFor,
      cancel: () => {
        stop();
        const { params, resources } = get();
        set({ status: { kind: "cancelled" } });
        // If nothing was kept of the run, there is nothing to forget, and a failure does not matter.
        engine.forget(services.lab.id, params, resources).catch(() => {});
      },
      pause: () => {
        const { status } = get();
        stop();
        set({ status: { kind: "paused", fraction: status.kind === "running" ? status.fraction : 0 } });
      },
      rerun: () => {
        const { status } = get();
        compute(status.kind === "paused" ? status.fraction : 0);
      },
      derive: deriverOf<Lab>(services),
      runBeside: services.engine.run,
      datasets: services.datasets,
      follow: services.follow,
    };
  });
  store.getState().rerun();
  return store;
}

/** Changes some of the params. */
export const withParams =
  <Lab extends LabTypes>(patch: Partial<Lab["params"]>): Change<Lab> =>
  ({ params }) => ({ params: { ...params, ...patch } });

/** Changes parts of the view. */
export const withView =
  <Lab extends LabTypes>(patch: Partial<Lab["view"]>): Change<Lab> =>
  ({ view }) => ({ view: { ...view, ...patch } });

/** The scenario a store shows now. */
export const scenarioOf = <Lab extends LabTypes>({
  lab,
  params,
  view,
}: LabState<Lab>): Scenario<Lab["params"], Lab["view"]> => ({ v: 1, lab: lab.id, params, view });

/** The link of what a store shows now, or would show with another view. */
export const linkNow = <Lab extends LabTypes>(
  { lab, params, view }: LabState<Lab>,
  patch: Partial<Lab["view"]> = {},
): string => encodeLink(lab, { params, view: { ...view, ...patch } });
