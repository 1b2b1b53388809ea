/**
 * @file One lab's live state: its scenario, the trace that belongs to it, and what is being computed.
 * Two figures side by side need two stores; nothing here is global.
 */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Engine, EngineOf } from "../engine/types";
import { datasetId, type Source } from "../experiments/data/source";
import type { Resource } from "../experiments/types";
import { encodeLink, type AnyLab } from "../scenario";
import type { Scenario, View } from "../scenario/types";
import type { Gesture, Interaction } from "../ui/interaction/interaction";
import type { DatasetSource } from "./datasets";
import { createAhead, type Drawn } from "./ahead";
import { remember, rewind, type Past } from "./history";
import type { Deriver } from "./useDerived";

export type Status =
  | { readonly kind: "ready" }
  | { readonly kind: "running"; readonly fraction: number; readonly startedAt: number }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "needsData"; readonly id: string };

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
  /** Says what the page draws its figures for, so that a worker can draw them ahead; null: it cannot. */
  readonly drawFor: (room: object | null) => void;
  readonly cancel: () => void;
  readonly rerun: () => void;
  readonly derive: Deriver<Lab["trace"], DerivedOf<Lab>>;
  /** Another run beside the lab's own. */
  readonly runBeside: Engine["run"];
  readonly readFile: DatasetSource["read"];
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

/** The engine as one lab sees it: its own params give its own trace. */
type EngineFor<Lab extends LabTypes> = EngineOf<
  Readonly<Record<string, Lab & { task: unknown; result: unknown; summary: unknown }>>
>;

function deriverOf<Lab extends LabTypes>({ engine, lab }: LabServices) {
  const derive = {
    now: (trace: Lab["trace"], what: string) => engine.deriveNow(lab.id, trace, what),
    later: (trace: Lab["trace"], what: string, signal: AbortSignal) =>
      engine.derive(lab.id, trace, what, signal),
  };
  // Decoding: the lab's experiment gives each name its own value.
  return derive as unknown as LabState<Lab>["derive"];
}

/** More often nobody can read how far a run has come. */
const PROGRESS_MS = 100;

/** With the kind of error before it, where it is none of ours. */
const sentence = (error: unknown) => String(error).replace(/^Error: /, "");

export function createLabStore<Lab extends LabTypes>(
  scenario: Scenario<Lab["params"], Lab["view"]>,
  services: LabServices,
): LabStore<Lab> {
  let running: AbortController | null = null;
  const engine = services.engine as unknown as EngineFor<Lab>;
  const { interaction } = services;

  const store = createStore<LabState<Lab>>()((set, get) => {
    const stop = () => {
      running?.abort(new DOMException("a newer run took over", "AbortError"));
      running = null;
    };

    const tellRunning = (startedAt: number, fraction = 0) =>
      set({ status: { kind: "running", fraction, startedAt } });

    const runInWorkers = async (params: Lab["params"], resources: readonly Resource[]) => {
      const controller = (running = new AbortController());
      const current = () => running === controller;
      const startedAt = services.now();
      tellRunning(startedAt);
      let nextTold = startedAt + PROGRESS_MS;
      const tell = (fraction: number) => {
        if (!current() || services.now() < nextTold) return;
        nextTold = services.now() + PROGRESS_MS;
        tellRunning(startedAt, fraction);
      };
      try {
        const trace = await engine.run(services.lab.id, params, resources, {
          signal: controller.signal,
          onProgress: tell,
          onPartial: (partial) => current() && set({ trace: partial }),
        });
        if (current()) set({ trace, status: { kind: "ready" } });
      } catch (error) {
        if (current()) set({ status: { kind: "failed", message: sentence(error) } });
      }
    };

    const runWith = (params: Lab["params"], resources: readonly Resource[]) => {
      try {
        const trace = engine.runNow(services.lab.id, params, resources);
        if (trace !== null) return set({ trace, resources, status: { kind: "ready" } });
      } catch (error) {
        return set({ status: { kind: "failed", message: sentence(error) } });
      }
      set({ resources });
      void runInWorkers(params, resources);
    };

    const fetchResources = async (params: Lab["params"], sources: readonly Source[]) => {
      const controller = (running = new AbortController());
      // What is on screen is of the params before.
      tellRunning(services.now());
      try {
        const found = await Promise.all(sources.map(services.datasets.load));
        if (running !== controller) return;
        const missing = sources[found.indexOf("missing")];
        if (missing !== undefined) {
          const id = datasetId(missing);
          return set({ trace: null, resources: [], status: { kind: "needsData", id } });
        }
        runWith(
          params,
          found.filter((resource) => resource !== "missing"),
        );
      } catch (error) {
        if (running === controller) set({ status: { kind: "failed", message: sentence(error) } });
      }
    };

    /** What there is already of the data that params ask for. */
    const known = (params: Lab["params"]) => {
      const sources = services.lab.sources?.(params) ?? [];
      const { resources } = get();
      const found = sources.flatMap((source) => resources.find(({ id }) => id === datasetId(source)) ?? []);
      return { sources, found, isAll: found.length === sources.length };
    };

    const compute = () => {
      stop();
      const { params } = get();
      const { sources, found, isAll } = known(params);
      if (isAll) runWith(params, found);
      else void fetchResources(params, sources);
    };

    const computeFor = (params: Lab["params"]) => {
      set({ params, drawn: null });
      compute();
    };

    const ahead = createAhead<Lab["params"], Lab["trace"]>({
      isMoving: interaction.isMoving,
      params: () => get().params,
      isLight: (params) => {
        const { found, isAll } = known(params);
        const isWhole = get().status.kind === "ready" && get().trace !== null;
        return isWhole && isAll && engine.isLight(services.lab.id, params, found);
      },
      draw: (params, room) => engine.draw(services.lab.id, params, known(params).found, room),
      show: (params, drawn) => {
        stop();
        set({ params, trace: drawn.trace, drawn, status: { kind: "ready" } });
      },
      compute: computeFor,
      now: services.now,
    });

    const edit: LabState<Lab>["edit"] = (change, { gesture } = {}) => {
      const byHand = interaction.gesture();
      const { params: shown, view: seen, past } = get();
      const now = { params: ahead.newest(), view: seen };
      // Of a whole scenario, too, only what is shown.
      const { params, view } = { ...now, ...change(now) };
      const next = { view, past: remember(past, { params: shown, view: seen }, gesture ?? byHand ?? {}) };
      if (params === now.params || ahead.ask(params, byHand !== null)) return set(next);
      set({ ...next, params, drawn: null });
      return compute();
    };

    interaction.onHand(() => {
      if (!interaction.isMoving()) ahead.settle();
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
      drawFor: ahead.drawFor,
      cancel: () => {
        stop();
        set({ status: { kind: "cancelled" } });
      },
      rerun: compute,
      derive: deriverOf<Lab>(services),
      runBeside: services.engine.run,
      readFile: services.datasets.read,
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
