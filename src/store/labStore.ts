/**
 * @file One lab's live state: its scenario, the trace that belongs to it, and what is being computed.
 * Two figures side by side need two stores; nothing here is global.
 */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Engine, TraceOf } from "../engine/types";
import type { Dataset } from "../experiments/types";
import type { LabId, LabParams, ScenarioOf, View } from "../scenario/types";

export type Status =
  | { readonly kind: "ready" }
  | { readonly kind: "running"; readonly fraction: number; readonly startedAt: number }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "needsData"; readonly id: string };

export interface LabState<Lab extends LabId> {
  readonly lab: Lab;
  readonly params: LabParams[Lab];
  readonly view: View;
  readonly dataset: Dataset | null;
  /** Belongs to `params` when status is ready; to the params before them, or a part, otherwise. */
  readonly trace: TraceOf<Lab> | null;
  readonly status: Status;
  readonly setParams: (patch: Partial<LabParams[Lab]>) => void;
  readonly setView: (patch: Partial<View>) => void;
  /** Puts one control back to its default. */
  readonly resetParam: (key: keyof LabParams[Lab]) => void;
  /** Params and the trace that belongs to them, computed elsewhere by the same code. */
  readonly take: (params: LabParams[Lab], trace: TraceOf<Lab>) => void;
  /** Everything at once: a preset, a link, a step back in history. */
  readonly replace: (scenario: ScenarioOf<Lab>) => void;
  readonly cancel: () => void;
  readonly rerun: () => void;
  /** Another run beside the lab's own. */
  readonly runBeside: Engine["run"];
}
export type LabStore<Lab extends LabId> = StoreApi<LabState<Lab>>;

/** What a store needs from outside; everything is an argument so that tests and second figures can bring their own. */
export interface LabServices<Lab extends LabId> {
  readonly engine: Engine;
  readonly defaults: LabParams[Lab];
  /** The data a scenario asks for: null when it asks for none, "missing" when it is not on this device. */
  readonly loadDataset: (params: LabParams[Lab]) => Promise<Dataset | null | "missing"> | null;
  readonly datasetId: (params: LabParams[Lab]) => string | null;
  readonly now: () => number;
}

/** More often nobody can read how far a run has come. */
const PROGRESS_MS = 100;

/** With the kind of error before it, where it is none of ours. */
const sentence = (error: unknown) => String(error).replace(/^Error: /, "");

export function createLabStore<Lab extends LabId>(
  scenario: ScenarioOf<Lab>,
  services: LabServices<Lab>,
): LabStore<Lab> {
  let running: AbortController | null = null;

  const store = createStore<LabState<Lab>>()((set, get) => {
    const stop = () => {
      running?.abort(new DOMException("a newer run took over", "AbortError"));
      running = null;
    };

    const tellRunning = (startedAt: number, fraction = 0) =>
      set({ status: { kind: "running", fraction, startedAt } });

    const runInWorkers = async (params: LabParams[Lab], dataset: Dataset | null) => {
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
        const trace = await services.engine.run(get().lab, params, dataset, {
          signal: controller.signal,
          onProgress: tell,
          onPartial: (partial) => current() && set({ trace: partial }),
        });
        if (current()) set({ trace, status: { kind: "ready" } });
      } catch (error) {
        if (current()) set({ status: { kind: "failed", message: sentence(error) } });
      }
    };

    const withDataset = (params: LabParams[Lab], dataset: Dataset | null) => {
      try {
        const trace = services.engine.runNow(get().lab, params, dataset);
        if (trace !== null) return set({ trace, dataset, status: { kind: "ready" } });
      } catch (error) {
        return set({ status: { kind: "failed", message: sentence(error) } });
      }
      set({ dataset });
      void runInWorkers(params, dataset);
    };

    const fetchDataset = async (params: LabParams[Lab], id: string) => {
      const controller = (running = new AbortController());
      // What is on screen is of the params before.
      tellRunning(services.now());
      try {
        const dataset = await services.loadDataset(params);
        if (running !== controller) return;
        if (dataset === "missing")
          return set({ trace: null, dataset: null, status: { kind: "needsData", id } });
        withDataset(params, dataset);
      } catch (error) {
        if (running === controller) set({ status: { kind: "failed", message: sentence(error) } });
      }
    };

    const compute = () => {
      stop();
      const { params, dataset } = get();
      const id = services.datasetId(params);
      if (id === null) withDataset(params, null);
      else if (dataset?.id === id) withDataset(params, dataset);
      else void fetchDataset(params, id);
    };

    return {
      lab: scenario.lab,
      params: scenario.params as LabParams[Lab],
      view: scenario.view,
      dataset: null,
      trace: null,
      status: { kind: "ready" },
      setParams: (patch) => {
        set((state) => ({ params: { ...state.params, ...patch } }));
        compute();
      },
      setView: (patch) => set((state) => ({ view: { ...state.view, ...patch } })),
      resetParam: (key) => {
        set((state) => ({ params: { ...state.params, [key]: services.defaults[key] } }));
        compute();
      },
      take: (params, trace) => {
        stop();
        set({ params, trace, status: { kind: "ready" } });
      },
      replace: (next) => {
        set({ params: next.params as LabParams[Lab], view: next.view });
        compute();
      },
      cancel: () => {
        stop();
        set({ status: { kind: "cancelled" } });
      },
      rerun: compute,
      runBeside: services.engine.run,
    };
  });
  store.getState().rerun();
  return store;
}

/** The scenario a store shows now. */
export function scenarioOf<Lab extends LabId>({ lab, params, view }: LabState<Lab>): ScenarioOf<Lab> {
  return { v: 1, lab, params, view } as ScenarioOf<Lab>;
}
