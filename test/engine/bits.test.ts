/**
 * @file The same bits from every engine and any number of workers. The fixture is what the browser tests compare with;
 * `npx vitest run --project unit test/engine/bits.test.ts --update` renews it when the mathematics changed on purpose.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, inject, it } from "vitest";
import { createNodeEngine } from "../../src/engine/node/nodeEngine";
import { hashesFrom, labRuns } from "../support/labRuns";

const csv = readFileSync(new URL("../../public/data/seattle-weather.csv", import.meta.url), "utf8");

const entry = pathToFileURL(join(inject("bundles"), "program/workerEntry.js"));

describe("the labs' experiments give the recorded bits", () => {
  it.each([
    ["in one plain loop", { entry: null, atOnce: Infinity }],
    ["in slices on this thread", { entry: null, atOnce: 0 }],
    ["with one worker", { entry, workers: 1, atOnce: 0 }],
    ["with eight workers", { entry, workers: 8, atOnce: 0 }],
    ["with one worker per core, small runs at once", { entry }],
  ] as const)("%s", async (_, settings) => {
    const engine = createNodeEngine(settings);
    try {
      const hashes = await hashesFrom(engine, labRuns(csv));
      const text = `${JSON.stringify(hashes, null, 2)}\n`;
      await expect(text).toMatchFileSnapshot("../fixtures/engine/traceHashes.json");
    } finally {
      engine.dispose();
    }
  });
});
