/** @file Computes what a lab shows: loads its data, asks the engine and reports progress. A newer run ends the one before. */
import type { EngineOf } from "../engine/types";
import { datasetId, type Source } from "../experiments/data/source";
import type { Resource } from "../experiments/types";
import type { AnyLab } from "../scenario";
import type { DatasetSource } from "./datasetSource";
import { readably } from "./progress";

export type Status =
  | { readonly kind: "ready" }
  | {
      readonly kind: "running";
      readonly fraction: number;
      readonly startedAt: number;
      /** The fraction that was already known when the run started, if it was told. */
      readonly from?: number;
      /** Whether the run can be paused and continued later. */
      readonly canPause?: boolean;
    }
  | { readonly kind: "paused"; readonly fraction: number }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "needsData"; readonly id: string };

/** The engine with the types of one lab: its params give its trace. */
export type EngineFor<Params, Trace> = EngineOf<
  Readonly<Record<string, { params: Params; trace: Trace; task: unknown; result: unknown; summary: unknown }>>
>;

interface Running<Trace> {
  readonly resources: readonly Resource[];
  readonly trace: Trace | null;
  readonly status: Status;
}

export interface RunnerOptions<Params, Trace> {
  readonly lab: AnyLab;
  readonly engine: EngineFor<Params, Trace>;
  readonly datasets: DatasetSource;
  readonly now: () => number;
  readonly get: () => Running<Trace> & { readonly params: Params };
  readonly set: (patch: Partial<Running<Trace>>) => void;
}

export interface Runner<Params> {
  /** The data for these params as far as it is loaded, and whether that is all. */
  readonly known: (params: Params) => { readonly found: readonly Resource[]; readonly isAll: boolean };
  /** Computes the current params. `reached` is the fraction that was done before a pause; progress is shown from there. */
  readonly compute: (reached?: number) => void;
  readonly stop: () => void;
}

/** The error as a sentence. Errors that JavaScript throws itself keep their name in front ("TypeError: …"). */
const sentence = (error: unknown) => String(error).replace(/^Error: /, "");

export function createRunner<Params extends object, Trace>({
  lab,
  engine,
  datasets,
  now,
  get,
  set,
}: RunnerOptions<Params, Trace>): Runner<Params> {
  let running: AbortController | null = null;

  const stop = () => {
    running?.abort(new DOMException("a newer run took over", "AbortError"));
    running = null;
  };

  const tellRunning = (startedAt: number, fraction = 0, from = 0, canPause = false) =>
    set({ status: { kind: "running", fraction, startedAt, from, canPause } });

  const fail = (error: unknown) => set({ status: { kind: "failed", message: sentence(error) } });

  const runInWorkers = async (params: Params, resources: readonly Resource[], reached: number) => {
    const controller = (running = new AbortController());
    const current = () => running === controller;
    const startedAt = now();
    tellRunning(startedAt, reached);
    let canPause = false;
    try {
      const trace = await engine.run(lab.id, params, resources, {
        signal: controller.signal,
        // Progress was shown up to `reached`, but less may have been kept: the bar does not move back while
        // that is computed again.
        onProgress: readably(
          now,
          (fraction, from) =>
            current() && tellRunning(startedAt, Math.max(reached, fraction), from, canPause),
        ),
        onPartial: (partial) => current() && set({ trace: partial }),
        onKept: () => void (canPause = true),
      });
      if (current()) set({ trace, status: { kind: "ready" } });
    } catch (error) {
      if (current()) fail(error);
    }
  };

  const runWith = (params: Params, resources: readonly Resource[], reached: number) => {
    try {
      const trace = engine.runNow(lab.id, params, resources);
      if (trace !== null) return set({ trace, resources, status: { kind: "ready" } });
    } catch (error) {
      return fail(error);
    }
    set({ resources });
    void runInWorkers(params, resources, reached);
  };

  const fetchResources = async (params: Params, sources: readonly Source[], reached: number) => {
    const controller = (running = new AbortController());
    // Until the data is loaded, the screen still shows the params before.
    tellRunning(now(), reached);
    try {
      const found = await Promise.all(sources.map(datasets.load));
      if (running !== controller) return;
      const missing = sources[found.indexOf("missing")];
      if (missing !== undefined) {
        const id = datasetId(missing);
        return set({ trace: null, resources: [], status: { kind: "needsData", id } });
      }
      runWith(
        params,
        found.filter((resource) => resource !== "missing"),
        reached,
      );
    } catch (error) {
      if (running === controller) fail(error);
    }
  };

  /** The data for these params as far as it is loaded, and whether that is all. */
  const known = (params: Params) => {
    const sources = lab.sources?.(params) ?? [];
    const { resources } = get();
    const found = sources.flatMap((source) => resources.find(({ id }) => id === datasetId(source)) ?? []);
    return { sources, found, isAll: found.length === sources.length };
  };

  const compute = (reached = 0) => {
    stop();
    const { params } = get();
    const { sources, found, isAll } = known(params);
    if (isAll) runWith(params, found, reached);
    else void fetchResources(params, sources, reached);
  };

  return { known, compute, stop };
}
