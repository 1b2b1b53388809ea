/** @file A scenario's experiment, run by worker threads when it is long. */
import { existsSync } from "node:fs";
import { createNodeEngine } from "../../engine/node/nodeEngine";
import type { Engine, RunOptions } from "../../engine/types";
import { loadExperiment } from "../../experiments";
import type { Dataset, Experiment } from "../../experiments/types";
import type { Scenario } from "../../scenario";
import type { Surroundings } from "../command";
import { createProgress } from "./progress";

/** Both have the same shape for every lab; what is in them only their receivers know. */
export interface Outcome {
  readonly summary: unknown;
  readonly trace: object;
  readonly rows: () => Iterable<string>;
}

/** The worker of a bundle lies beside it. */
function workerEntry(home: URL): URL | null {
  const entry = new URL("workerEntry.js", home);
  return existsSync(entry) ? entry : null;
}

type Go<Params, Trace> = (params: Params, options: RunOptions<Trace>) => Promise<Trace>;

async function outcome<Params, Task, Result, Trace extends object, Summary>(
  experiment: Experiment<Params, Task, Result, Trace, Summary>,
  params: Params,
  dataset: Dataset | null,
  run: Go<Params, Trace>,
  around: Surroundings,
): Promise<Outcome> {
  const progress = createProgress(around);
  try {
    const trace = await run(params, { signal: around.signal, onProgress: progress.show });
    return { trace, summary: experiment.summarize(trace), rows: () => experiment.rows(params, dataset) };
  } finally {
    progress.clear();
  }
}

/** One branch per lab: TypeScript cannot follow that a lab's params and its experiment belong together. */
async function runLab(scenario: Scenario, dataset: Dataset | null, engine: Engine, around: Surroundings) {
  switch (scenario.lab) {
    case "bounds":
      return outcome(
        await loadExperiment("bounds"),
        scenario.params,
        dataset,
        (params, options) => engine.run("bounds", params, dataset, options),
        around,
      );
    case "tracking":
      return outcome(
        await loadExperiment("tracking"),
        scenario.params,
        dataset,
        (params, options) => engine.run("tracking", params, dataset, options),
        around,
      );
    case "stability":
      return outcome(
        await loadExperiment("stability"),
        scenario.params,
        dataset,
        (params, options) => engine.run("stability", params, dataset, options),
        around,
      );
  }
}

export async function execute(
  scenario: Scenario,
  dataset: Dataset | null,
  around: Surroundings,
): Promise<Outcome> {
  const engine = createNodeEngine({ entry: workerEntry(around.home) });
  try {
    return await runLab(scenario, dataset, engine, around);
  } finally {
    engine.dispose();
  }
}
