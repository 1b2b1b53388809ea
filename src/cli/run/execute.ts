/** @file A scenario's experiment, run by worker threads when it is long. */
import { existsSync } from "node:fs";
import { createNodeEngine } from "../../engine/node/nodeEngine";
import type { Resource } from "../../experiments/types";
import type { AnyLab, Scenario } from "../../scenario";
import type { Seen } from "../../scenario/lab";
import type { Finding } from "../../scenario/statement";
import type { Environment } from "../command";
import { createProgress } from "./progress";

/** What a run gives, in the same form for every lab; only the lab itself knows the types inside. */
export interface Outcome {
  readonly summary: unknown;
  readonly trace: object;
  /** The trace in the form in which it is written to a file. */
  readonly file: () => object;
  readonly rows: () => Iterable<string>;
  /** The sentences in which the page says what the run found. */
  readonly findings: () => Promise<readonly Finding[]>;
}

/** The worker's file, which lies beside the bundled program; null if there is none. */
function workerEntry(home: URL): URL | null {
  const entry = new URL("workerEntry.js", home);
  return existsSync(entry) ? entry : null;
}

/**
 * Runs of up to this many estimated nanoseconds are computed on the main thread. A worker thread takes 60 ms
 * to start and as long again to load its code, and two only halve the rest.
 */
const AT_ONCE_NS = 1.5e8;

/** Runs experiments and shows their progress, until `work` has all that it needs. */
async function withRuns<Result>(
  environment: Environment,
  ask: (
    run: (lab: string, params: object, resources: readonly Resource[]) => Promise<object>,
  ) => Promise<Result>,
): Promise<Result> {
  const engine = createNodeEngine({
    load: environment.catalog.experiment,
    entry: workerEntry(environment.home),
    atOnce: AT_ONCE_NS,
  });
  const progress = createProgress(environment);
  const options = { signal: environment.signal, onProgress: progress.show };
  try {
    return await ask((lab, params, resources) => engine.run(lab, params, resources, options));
  } finally {
    progress.clear();
    engine.dispose();
  }
}

/** Runs the experiment of a scenario, whose params are those of the same lab. */
export async function execute(
  { id, experiment: load, findings }: AnyLab,
  { params, view }: Scenario,
  resources: readonly Resource[],
  environment: Environment,
): Promise<Outcome> {
  const experiment = await load();
  const trace = await withRuns(environment, (run) => run(id, params, resources));
  return {
    trace,
    summary: experiment.summarize(trace),
    file: () => experiment.file?.(trace) ?? trace,
    rows: () => experiment.rows(params, resources),
    findings: () =>
      withRuns(environment, async (run) =>
        (await findings())({ params, view, trace }, (lab, other) => run(lab, other, [])),
      ),
  };
}

/** Gathers what a figure is drawn from; `load` loads the data that the params of a lab ask for. */
export const seenBy = (
  { id, gather }: AnyLab,
  figure: string,
  { params, view }: Scenario,
  load: (params: object) => Promise<readonly Resource[]>,
  environment: Environment,
): Promise<Seen<object, object>> =>
  withRuns(environment, async (run) => {
    const trace = await run(id, params, await load(params));
    const runOf = async (lab: string, other: object) => run(lab, other, lab === id ? await load(other) : []);
    return {
      params,
      view,
      trace,
      beside: (await (await gather?.())?.(figure, { params, view }, runOf)) ?? null,
    };
  });
