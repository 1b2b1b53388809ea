/** @file Traces are plain data: what a worker, a store or a file takes of one is all there is. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { createTerminalEngine } from "../support/engine";
import { labRuns, oneOfEach } from "../support/labRuns";
import { given } from "../support/given";

const csv = readFileSync(new URL("../../public/data/seattle-weather.csv", import.meta.url), "utf8");

/** Paths of properties that are computed when somebody looks. */
function accessors(value: unknown, path: string): string[] {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return [];
  return Object.entries(Object.getOwnPropertyDescriptors(value)).flatMap(([key, own]) =>
    "value" in own ? accessors(own.value, `${path}.${key}`) : [`${path}.${key}`],
  );
}

it.each(oneOfEach(labRuns(csv)))(
  "the trace of $id is the same when copied",
  async ({ scenario, dataset }) => {
    const engine = createTerminalEngine({ entry: null, atOnce: Infinity });
    const trace = await engine.run(scenario.lab, scenario.params, given(dataset));
    expect(accessors(trace, scenario.lab)).toEqual([]);
    expect(structuredClone(trace)).toStrictEqual(trace);
  },
);
