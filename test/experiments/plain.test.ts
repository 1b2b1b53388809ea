/** @file Traces are plain data: what a worker, a store or a file takes of one is all there is. */
import { expect, it } from "vitest";
import { buffersIn } from "../../src/experiments/buffers";
import { drain } from "../../src/experiments/drain";
import { catalog } from "../../src/labs/catalog";
import { createTerminalEngine } from "../support/engine";
import { labRuns, oneOfEach } from "../support/labRuns";
import { shipped } from "../support/shippedFiles";

/** Paths of properties that are computed when somebody looks. */
function accessors(value: unknown, path: string): string[] {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return [];
  return Object.entries(Object.getOwnPropertyDescriptors(value)).flatMap(([key, own]) =>
    "value" in own ? accessors(own.value, `${path}.${key}`) : [`${path}.${key}`],
  );
}

it.each(oneOfEach(labRuns(shipped)))(
  "the trace of $id is the same when copied",
  async ({ scenario, resources }) => {
    const engine = createTerminalEngine({ entry: null, atOnce: Infinity });
    const trace = await engine.run(scenario.lab, scenario.params, resources);
    expect(accessors(trace, scenario.lab)).toEqual([]);
    expect(structuredClone(trace)).toStrictEqual(trace);
  },
);

/** Dearer tasks take too long here; their parts are checked where they are. */
const DEAR_NS = 1e9;
const SNAPSHOTS = 3;

it.each(oneOfEach(labRuns(shipped)))(
  "what is sent away of $id while it runs is not missed in what follows",
  async ({ scenario, resources }) => {
    const experiment = await catalog.experiment(scenario.lab);
    const [task] = experiment
      .plan(scenario.params, resources)
      .filter((one) => experiment.cost(one) < DEAR_NS);
    if (task === undefined) return;
    const run = experiment.run(task);
    let step = run.next();
    for (let sent = 0; step.done !== true; step = run.next()) {
      if (sent++ >= SNAPSHOTS) continue;
      const part = step.value.snapshot();
      structuredClone(part, { transfer: buffersIn(part) });
    }
    expect(step.value).toStrictEqual(drain(experiment.run(task)));
    expect(() => structuredClone(step.value)).not.toThrow();
  },
);
