/** @file The bits recorded in Node come from this engine, too. */
import { readFileSync } from "node:fs";
import { expect } from "vitest";
import recorded from "../../fixtures/engine/traceHashes.json";
import type { Driver } from "../driver";
import { poll } from "../programs";
import "../bits/window";

/** On a busy machine. */
const SECONDS = 140;

const sweep = new URL("../../fixtures/elementary/sweep.txt", import.meta.url);

export async function expectSameBits({ open, evaluate }: Driver): Promise<void> {
  await open("test/engines/bits/index.html");
  const computed = await poll(() => evaluate(() => window.computed ?? null), "every run", SECONDS);
  expect(computed.sweep).toBe(readFileSync(sweep, "utf8").trim());
  expect(computed.hashes).toEqual(recorded);
  expect(await evaluate(() => window.notices)).toEqual([]);
}
