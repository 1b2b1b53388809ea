/** @file What the engine costs and saves: two workers against one, slices against a plain loop, and how soon it answers. */
import { pathToFileURL } from "node:url";
import { createTerminalEngine, type TerminalEngineOptions } from "../../support/engine";
import type { Engine } from "../../../src/engine/types";
import { trackingSchema } from "../../support/schemas";

const ROUNDS = 5;
const LONG = 1_000_000;
let runs = 0;

/** Never the same params twice: an engine keeps its last results and would answer from them. */
const fresh = (params: object) => trackingSchema.parse({ tolerance: 1e-3 + 1e-9 * ++runs, ...params });
/** Two rules of equal cost. */
const twoRules = (steps: number) =>
  fresh({ steps, rules: [0.3, 0.2].map((step) => ({ kind: "fixed", step })) });
/** Built beside the bench. */
const entry = new URL("workerEntry.js", pathToFileURL(process.argv[1] ?? ""));

async function withEngine<Value>(
  options: Partial<TerminalEngineOptions>,
  action: (engine: Engine) => Promise<Value>,
): Promise<Value> {
  const engine = createTerminalEngine({ entry, atOnce: 0, ...options });
  try {
    // Loads the experiment everywhere.
    await engine.run("tracking", twoRules(600), []);
    return await action(engine);
  } finally {
    engine.dispose();
  }
}

async function timed(engine: Engine): Promise<number> {
  const params = twoRules(LONG);
  const start = performance.now();
  await engine.run("tracking", params, []);
  return performance.now() - start;
}

/** Milliseconds to the first picture of a long run, from a warm engine. */
function firstPartial(engine: Engine): Promise<number> {
  const controller = new AbortController();
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const onPartial = () => {
      resolve(performance.now() - start);
      controller.abort();
    };
    engine
      .run("tracking", fresh({ steps: LONG }), [], { signal: controller.signal, onPartial })
      .catch((error: unknown) => {
        if (!controller.signal.aborted) reject(error);
      });
  });
}

/** Milliseconds from abort until all workers have answered another run, started in the same moment. */
async function cancel(engine: Engine): Promise<number> {
  const controller = new AbortController();
  const started = new Promise((onProgress) => {
    engine
      .run("tracking", fresh({ steps: LONG }), [], { signal: controller.signal, onProgress })
      .catch(() => {});
  });
  await started;
  await new Promise((resolve) => setTimeout(resolve, 100));
  const start = performance.now();
  controller.abort();
  await engine.run("tracking", twoRules(300), []);
  return performance.now() - start;
}

async function best(measure: () => Promise<number>, pick: (...all: number[]) => number): Promise<number> {
  const all: number[] = [];
  for (let i = 0; i < ROUNDS; i++) all.push(await measure());
  return Math.round(pick(...all) * 100) / 100;
}

/** Ratios of times (below 1 = the first is faster) and the worst waits of several rounds in milliseconds. */
export async function engineBench(): Promise<Record<string, number>> {
  const fastest = (options: Partial<TerminalEngineOptions>) =>
    withEngine(options, (engine) => best(() => timed(engine), Math.min));
  const worst = (measure: (engine: Engine) => Promise<number>) =>
    withEngine({ workers: 2 }, (engine) => best(() => measure(engine), Math.max));
  const loop = await fastest({ entry: null, atOnce: Infinity });
  const sliced = await fastest({ entry: null });
  const one = await fastest({ workers: 1 });
  const two = await fastest({ workers: 2 });
  const ratio = (a: number, b: number) => Math.round((a / b) * 1000) / 1000;
  return {
    twoWorkersOverOne: ratio(two, one),
    slicedOverLoop: ratio(sliced, loop),
    workerOverLoop: ratio(one, loop),
    worstFirstPartialMs: await worst(firstPartial),
    worstCancelMs: await worst(cancel),
  };
}
