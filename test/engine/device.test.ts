/** @file Parts of long runs on a device that outlives engines. */
import { expect, onTestFinished, test } from "vitest";
import { createKeptParts, type Device, type StoredPart } from "../../src/engine/device";
import { nodeInlineSpawn } from "../../src/engine/node/nodeEngine";
import { createPooledClient } from "../../src/engine/pooled";
import { harmless, loadFakes, SLOW_COUNT } from "../support/fakeExperiments";

function inMemory() {
  const stored = new Map<string, StoredPart>();
  const device: Device = {
    read: (key) => Promise.resolve(structuredClone(stored.get(key) ?? null)),
    write: (key, part) => Promise.resolve(void stored.set(key, structuredClone(part))),
    forget: (key) => Promise.resolve(void stored.delete(key)),
  };
  return { stored, device };
}

function engineOn(device: Device) {
  const load = loadFakes(harmless);
  const spawn = nodeInlineSpawn(load);
  const engine = createPooledClient({
    load,
    spawn,
    fallback: spawn,
    workers: 1,
    now: () => performance.now(),
    turn: setImmediate,
    device: createKeptParts(device),
  });
  onTestFinished(() => engine.dispose());
  return engine;
}

const counted = Array.from({ length: SLOW_COUNT + 1 }, (_, i) => i);

async function leave(device: Device) {
  const engine = engineOn(device);
  await new Promise<void>((resolve) => {
    const ended = engine.run("paused", SLOW_COUNT, [], { onPartial: () => undefined, onKept: resolve });
    ended.catch(() => undefined);
  });
  engine.dispose();
}

test("another page goes on where one was left, and a third finds it done", async () => {
  const { device } = inMemory();
  await leave(device);
  const gone = await engineOn(device).run("paused", SLOW_COUNT, []);
  expect(gone.counted).toEqual(counted);
  expect(gone.anew).toBeLessThan(SLOW_COUNT);
  expect(await engineOn(device).run("paused", SLOW_COUNT, [])).toEqual(gone);
});

test("progress goes on where one was left, too", async () => {
  const { device, stored } = inMemory();
  await leave(device);
  const [part] = stored.values();
  const told: number[] = [];
  await engineOn(device).run("paused", SLOW_COUNT, [], {
    onProgress: (fraction) => void told.push(fraction),
  });
  const before = (part?.reached ?? NaN) / SLOW_COUNT;
  expect(before).toBeGreaterThan(0);
  expect(told[0]).toBeGreaterThanOrEqual(before);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told.at(-1)).toBe(1);
});

test("a longer run goes on from what a shorter one left", async () => {
  const { device } = inMemory();
  await leave(device);
  const { anew } = await engineOn(device).run("paused", SLOW_COUNT + 5, []);
  expect(anew).toBeLessThan(SLOW_COUNT + 5);
});

test("what was cancelled is forgotten there, too", async () => {
  const { device, stored } = inMemory();
  await leave(device);
  expect(stored.size).toBe(1);
  const engine = engineOn(device);
  await engine.run("paused", 0, []);
  await engine.forget("paused", SLOW_COUNT, []);
  await Promise.resolve();
  expect(stored.size).toBe(0);
});

test("a device that fails costs nothing but the part", async () => {
  const broken = () => Promise.reject(new Error("no room"));
  const device: Device = { read: broken, write: broken, forget: broken };
  expect(await engineOn(device).run("paused", SLOW_COUNT, [])).toEqual({ counted, anew: SLOW_COUNT + 1 });
});
