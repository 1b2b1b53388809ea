/** @file A scenario's experiment, run by worker threads when it is long. */
import { existsSync } from "node:fs";
import { createNodeEngine } from "../../engine/node/nodeEngine";
import type { Resource } from "../../experiments/types";
import type { AnyLab, Scenario } from "../../scenario";
import type { Seen } from "../../scenario/lab";
import type { Environment } from "../command";
import { createProgress } from "./progress";

/** Both have the same shape for every lab; what is in them only their receivers know. */
export interface Outcome {
  readonly summary: unknown;
  readonly trace: object;
  /** The trace as it is written into a file. */
  readonly file: () => object;
  readonly rows: () => Iterable<string>;
  /** What the page says that it found, a sentence a line. */
  readonly findings: () => Promise<readonly string[]>;
}

/** The worker of a bundle lies beside it. */
function workerEntry(home: URL): URL | null {
  const entry = new URL("workerEntry.js", home);
  return existsSync(entry) ? entry : null;
}

/** A thread is at work after some 60 ms, and has its code after twice that; two halve what is left: what is computed sooner is computed here. */
const AT_ONCE_NS = 1.5e8;

/** Runs experiments, with their progress, until all that was asked for is there. */
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

/** The run of a scenario: its lab's experiment gets the params of the same lab. */
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

/** What a figure is drawn from; `load` gives the data that params of its lab ask for. */
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
