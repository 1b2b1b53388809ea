/** @file A scenario's experiment, run by worker threads when it is long. */
import { existsSync } from "node:fs";
import { createNodeEngine } from "../../engine/node/nodeEngine";
import type { Engine } from "../../engine/types";
import type { Resource } from "../../experiments/types";
import type { AnyLab, Scenario } from "../../scenario";
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

/** The run of a scenario: its lab's experiment gets the params of the same lab. */
async function outcome(
  { id, experiment: load }: AnyLab,
  { params }: Scenario,
  resources: readonly Resource[],
  engine: Engine,
  around: Surroundings,
): Promise<Outcome> {
  const experiment = await load();
  const progress = createProgress(around);
  try {
    const trace = await engine.run(id, params, resources, {
      signal: around.signal,
      onProgress: progress.show,
    });
    return { trace, summary: experiment.summarize(trace), rows: () => experiment.rows(params, resources) };
  } finally {
    progress.clear();
  }
}

export async function execute(
  lab: AnyLab,
  scenario: Scenario,
  resources: readonly Resource[],
  around: Surroundings,
): Promise<Outcome> {
  const engine = createNodeEngine({ load: around.catalog.experiment, entry: workerEntry(around.home) });
  try {
    return await outcome(lab, scenario, resources, engine, around);
  } finally {
    engine.dispose();
  }
}
