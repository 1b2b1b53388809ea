/**
 * @file The same bits from every engine and any number of workers; all runs by one worker per core are compared in three
 * browsers (test/browser/unit/bits, test/engines). The fixture is what they compare with;
 * `npx vitest run --project unit test/engine/bits.test.ts --update` renews it when the mathematics changed on purpose.
 */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, inject, it } from "vitest";
import { createNodeEngine, type NodeEngineOptions } from "../../src/engine/node/nodeEngine";
import type { AnyExperiment } from "../../src/experiments/types";
import { catalog } from "../../src/labs/catalog";
import recorded from "../fixtures/engine/traceHashes.json";
import { hashesFrom, labRuns, oneOfEach, type LabRun } from "../support/labRuns";
import { once } from "../support/once";
import { shipped } from "../support/shippedFiles";

const entry = pathToFileURL(join(inject("bundles"), "program/workerEntry.js"));

const shared = new Map<string, Promise<AnyExperiment>>();

/** What figures are drawn of is computed in a plain loop, too: once for both. */
function loadShared(name: string): Promise<AnyExperiment> {
  const known = shared.get(name) ?? catalog.experiment(name).then(once);
  shared.set(name, known);
  return known;
}

describe("the labs' experiments give the recorded bits", () => {
  const all = labRuns(shipped);

  async function hashes(runs: readonly LabRun[], settings: Partial<NodeEngineOptions>) {
    const engine = createNodeEngine({ load: catalog.experiment, entry: null, ...settings });
    try {
      return await hashesFrom(engine, runs);
    } finally {
      engine.dispose();
    }
  }

  it("all of them in one plain loop", { timeout: 300_000 }, async () => {
    const text = `${JSON.stringify(await hashes(all, { load: loadShared, atOnce: Infinity }), null, 2)}\n`;
    await expect(text).toMatchFileSnapshot("../fixtures/engine/traceHashes.json");
  });

  it.each([
    ["at once on this thread", { atOnce: Infinity }],
    ["in slices on this thread", { atOnce: 0 }],
    ["with eight workers", { entry, workers: 8, atOnce: 0 }],
    ["with one worker per core, small runs at once", { entry }],
  ] as const)("one of each part %s", async (_, settings) => {
    const found = await hashes(oneOfEach(all), settings);
    expect(Object.keys(found).length).toBeGreaterThan(6);
    expect(recorded).toMatchObject(found);
  });
});
