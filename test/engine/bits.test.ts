/**
 * @file The same bits from every engine and any number of workers; all runs by one worker per core are compared in three
 * browsers (test/browser/unit/bits, test/engines). The fixture is what they compare with;
 * `npx vitest run --project unit test/engine/bits.test.ts --update` renews it when the mathematics changed on purpose.
 */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, inject, it } from "vitest";
import { createTerminalEngine, type TerminalEngineOptions } from "../support/engine";
import recorded from "../fixtures/engine/traceHashes.json";
import { hashesFrom, labRuns, oneOfEach, type LabRun } from "../support/labRuns";
import { shipped } from "../support/shippedFiles";

const entry = pathToFileURL(join(inject("bundles"), "program/workerEntry.js"));

describe("the labs' experiments give the recorded bits", () => {
  const all = labRuns(shipped);

  async function hashes(runs: readonly LabRun[], settings: TerminalEngineOptions) {
    const engine = createTerminalEngine(settings);
    try {
      return await hashesFrom(engine, runs);
    } finally {
      engine.dispose();
    }
  }

  it("all of them in one plain loop", { timeout: 120_000 }, async () => {
    const text = `${JSON.stringify(await hashes(all, { entry: null, atOnce: Infinity }), null, 2)}\n`;
    await expect(text).toMatchFileSnapshot("../fixtures/engine/traceHashes.json");
  });

  it.each([
    ["in slices on this thread", { entry: null, atOnce: 0 }],
    ["with eight workers", { entry, workers: 8, atOnce: 0 }],
    ["with one worker per core, small runs at once", { entry }],
  ] as const)("one of each part %s", async (_, settings) => {
    const found = await hashes(oneOfEach(all), settings);
    expect(Object.keys(found).length).toBeGreaterThan(6);
    expect(recorded).toMatchObject(found);
  });
});
