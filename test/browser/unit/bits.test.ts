/** @file The same bits in this browser as in Node. */
import { describe, expect, it } from "vitest";
import { createPageEngine } from "../../../src/app/engine";
import sweep from "../../fixtures/elementary/sweep.txt?raw";
import recorded from "../../fixtures/engine/traceHashes.json";
import { elementarySweep } from "../../support/elementarySweep";
import { hashesFrom, labRuns, oneOfEach } from "../../support/labRuns";
import { fetchShipped, type Shipped } from "../../support/shipped";

describe("the bits recorded in Node", () => {
  it("come from the elementary functions", () => {
    expect(elementarySweep()).toBe(sweep.trim());
  });

  // That any number of workers gives them is told by test/engine/bits, and here of made-up experiments by the contract.
  it.each([
    ["all of them with one worker per core, small runs at once", labRuns, {}],
    [
      "one of each part in one plain loop",
      (shipped: Shipped) => oneOfEach(labRuns(shipped)),
      { atOnce: Infinity },
    ],
  ])("come from the labs' experiments, %s", { timeout: 120_000 }, async (_, runsFrom, settings) => {
    const notices: string[] = [];
    const engine = createPageEngine({ ...settings, onNotice: (notice) => notices.push(notice) });
    const runs = runsFrom(await fetchShipped());
    const hashes = await hashesFrom(engine, runs);
    engine.dispose();
    expect(Object.keys(hashes)).toHaveLength(runs.length);
    // A run that is not among the recorded ones adds a key.
    expect({ ...recorded, ...hashes }).toEqual(recorded);
    expect(notices).toEqual([]);
  });
});
