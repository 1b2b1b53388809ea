/**
 * @file One lab's live state: its scenario, the trace that belongs to it, and what is being computed.
 * Two figures side by side need two stores; nothing here is global.
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

/** What a lab's state is made of. */
export interface LabTypes {
  readonly params: object;
  readonly view: View;
  readonly trace: object;
  /** What is derived of a trace, by name, where anything is. */
  readonly derived?: object;
}
type DerivedOf<Lab extends LabTypes> = Lab extends { readonly derived: object } ? Lab["derived"] : object;

/** What a person can change. */
export interface Shown<Lab extends LabTypes> {
  readonly params: Lab["params"];
  readonly view: Lab["view"];
}

/** From what is there when it happens; what it does not name stays. */
export type Change<Lab extends LabTypes> = (now: Shown<Lab>) => Partial<Shown<Lab>>;

export interface EditOptions {
  /** What the edit is a part of; absent: the gesture that makes it now, or none but itself. */
  readonly gesture?: Gesture | undefined;
  /** What is merely pointed at: nothing that one would go back to. */
  readonly passing?: boolean;
}

export interface LabState<Lab extends LabTypes> extends Shown<Lab> {
  /** What the lab declares. */
  readonly lab: AnyLab;
  /** The data of the params, once it is there. */
  readonly resources: readonly Resource[];
  /** Belongs to `params` when status is ready; to the params before them, or a part, otherwise. */
  readonly trace: Lab["trace"] | null;
  readonly status: Status;
  /** The page's hands. */
  readonly interaction: Interaction;
  /** What was there before each gesture. */
  readonly past: Past<Shown<Lab>>;
  /** The only way to another scenario. */
  readonly edit: (change: Change<Lab>, options?: EditOptions) => void;
  /** What a worker has drawn of the trace while a hand moves something. */
  readonly drawn: Drawn<Lab["trace"], object, unknown> | null;
  /** Says what the page draws its figures for, so that a worker can draw them ahead; null: it cannot. How that is done comes with such figures. */
  readonly drawFor: (room: object | null, by: typeof aheadOf) => void;
  readonly cancel: () => void;
  /** Ends the run so that `rerun` goes on with it. */
  readonly pause: () => void;
  readonly rerun: () => void;
  readonly derive: Deriver<Lab["trace"], DerivedOf<Lab>>;
  /** Another run beside the lab's own. */
  readonly runBeside: Engine["run"];
  /** Data of this device, and files of one's own. */
  readonly datasets: DatasetSource;
  /** Opens a link in the place of what is shown. */
  readonly follow: (link: string) => void;
}
export type LabStore<Lab extends LabTypes> = StoreApi<LabState<Lab>>;

/** What a store needs from outside; everything is an argument so that tests and second figures can bring their own. */
export interface LabServices {
  readonly lab: AnyLab;
  readonly engine: Engine;
  readonly interaction: Interaction;
  readonly datasets: DatasetSource;
  /** Opens a link in the place of what is shown. */
  readonly follow: (link: string) => void;
  readonly now: () => number;
}

function deriverOf<Lab extends LabTypes>({ engine, lab }: LabServices) {
  const derive = {
    now: (trace: Lab["trace"], what: string) => engine.deriveNow(lab.id, trace, what),
    later: (trace: Lab["trace"], what: string, signal: AbortSignal) =>
      engine.derive(lab.id, trace, what, signal),
  };
  // Decoding: the lab's experiment gives each name its own value.
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
      // Of a state with more in it.
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
        // Of a state with more in it.
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
      // Of a whole scenario, too, only what is shown.
      const { params, view } = { ...now, ...change(now) };
      const before = { params: shown, view: seen };
      const next = { view, past: passing ? past : remember(past, before, gesture ?? byHand ?? {}) };
      if (params !== now.params && ahead?.ask(params, byHand !== null) !== true) {
        set({ ...next, params, drawn: null });
        return compute();
      }
      // Nothing is told that is as it was: what was asked for ahead is told when it comes.
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
        // Where nothing was kept, nothing is forgotten.
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

/** Puts some params in the place of those that are there. */
export const withParams =
  <Lab extends LabTypes>(patch: Partial<Lab["params"]>): Change<Lab> =>
  ({ params }) => ({ params: { ...params, ...patch } });

/** Puts parts of a view in the place of those that are there. */
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
