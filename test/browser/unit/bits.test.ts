/** @file The same bits in this browser as in Node. */
import { describe, expect, it } from "vitest";
import { createBrowserEngine } from "../../../src/engine/browser/browserEngine";
import sweep from "../../fixtures/elementary/sweep.txt?raw";
import recorded from "../../fixtures/engine/traceHashes.json";
import { elementarySweep } from "../../support/elementarySweep";
import { hashesFrom, labRuns } from "../../support/labRuns";

describe("the bits recorded in Node", () => {
  it("come from the elementary functions", () => {
    expect(elementarySweep()).toBe(sweep.trim());
  });

  it.each([
    ["in one plain loop", { atOnce: Infinity }],
    ["with one worker", { workers: 1, atOnce: 0 }],
    ["with eight workers", { workers: 8, atOnce: 0 }],
    ["with one worker per core, small runs at once", {}],
  ])("come from the labs' experiments, %s", async (_, settings) => {
    const notices: string[] = [];
    const engine = createBrowserEngine({ ...settings, onNotice: (notice) => notices.push(notice) });
    const csv = await (await fetch("/data/seattle-weather.csv")).text();
    const hashes = await hashesFrom(engine, labRuns(csv));
    engine.dispose();
    expect(hashes).toEqual(recorded);
    expect(notices).toEqual([]);
  });
});
