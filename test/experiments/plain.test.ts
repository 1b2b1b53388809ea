/** @file Traces are plain data: what a worker, a store or a file takes of one is all there is. */
import { expect, it } from "vitest";
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
