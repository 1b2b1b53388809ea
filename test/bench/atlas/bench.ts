/** @file The atlas against its C reference: per core, to the finished picture, two workers against one, linear in cells, first picture, cancel. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createKernel, plainKernel, type MakeKernel } from "../../../src/core/atlas/kernel";
import { sweep } from "../../../src/core/atlas/sweep";
import { loadKernel } from "../../../src/engine/kernel";
import { createNodeEngine } from "../../../src/engine/node/nodeEngine";
import type { Engine } from "../../../src/engine/types";
import { sliceProblem } from "../../../src/experiments/stability/atlas/slice";
import { STABILITY_VARIANTS, type SliceAtlas } from "../../../src/experiments/stability/params";
import { ITERATIONS, openReference, SIZE } from "./reference";

/** Of whole atlases; and of short runs, of which the best is little disturbed by a busy machine. */
const ROUNDS = 4;
const SHORT_ROUNDS = 40;
const THINNED = 64;
const entry = new URL("workerEntry.js", pathToFileURL(process.argv[1] ?? ""));

const atlas = (size: number): SliceAtlas => ({
  ...STABILITY_VARIANTS.sliceOfTargets,
  x: [0, 1],
  logStep: [-3, 0.7],
  width: size,
  height: size,
  iterations: ITERATIONS,
});

/** Every so many-th row with all steps of every cell, on this thread: nanoseconds of the processor per cell and step. */
function perStep(make: MakeKernel): number {
  const count = (SIZE * SIZE) / THINNED;
  const places = {
    count,
    columns: Uint16Array.from({ length: count }, (_, k) => k % SIZE),
    rows: Uint16Array.from({ length: count }, (_, k) => THINNED * Math.floor(k / SIZE)),
  };
  const out = { ends: new Uint8Array(count), times: new Uint32Array(count) };
  const start = process.cpuUsage();
  const run = sweep(make(), sliceProblem(atlas(SIZE), places), out, 1e6, false);
  while (run.next().done !== true);
  const { user, system } = process.cpuUsage(start);
  return ((user + system) * 1e3) / count / ITERATIONS;
}

async function seconds(engine: Engine, size: number): Promise<number> {
  const start = performance.now();
  await engine.run("stability", atlas(size), null);
  return (performance.now() - start) / 1000;
}

/** Milliseconds to the first picture, from a warm engine; the run is then cancelled: milliseconds until it ended. */
async function firstAndCancel(engine: Engine): Promise<{ first: number; cancel: number }> {
  const controller = new AbortController();
  const start = performance.now();
  let first = NaN;
  let aborted = NaN;
  const onPartial = () => {
    if (!Number.isNaN(first)) return;
    first = performance.now() - start;
    aborted = performance.now();
    controller.abort();
  };
  await engine.run("stability", atlas(SIZE), null, { signal: controller.signal, onPartial }).catch(() => {});
  // The workers are free again when they have computed something else.
  await engine.run("stability", atlas(16), null);
  return { first, cancel: performance.now() - aborted };
}

/** Processor seconds of all threads for the whole atlas: what the picture costs on a machine with other things to do. */
async function processorSeconds(engine: Engine): Promise<number> {
  const start = process.cpuUsage();
  await engine.run("stability", atlas(SIZE), null);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

async function withWorkers<Value>(workers: number, action: (engine: Engine) => Promise<Value>) {
  const engine = createNodeEngine({ entry, atOnce: 0, workers });
  try {
    await engine.run("stability", atlas(64), null);
    return await action(engine);
  } finally {
    engine.dispose();
  }
}

async function best(count: number, measure: () => number | Promise<number>): Promise<number> {
  let least = Infinity;
  for (let i = 0; i < count; i++) least = Math.min(least, await measure());
  return least;
}

/** The least of each over many rounds in turn, so that a busy machine disturbs all alike. */
function race(field: readonly (() => number)[]): number[] {
  const least = field.map(() => Infinity);
  for (let i = 0; i < SHORT_ROUNDS; i++)
    for (const [k, measure] of field.entries()) least[k] = Math.min(least[k] ?? Infinity, measure());
  return least;
}

const round = (x: number) => Math.round(x * 1000) / 1000;

/** Ratios to the reference's single thread; without a C compiler the times alone. */
export async function atlasBench(): Promise<Record<string, number | string>> {
  await loadKernel();
  const folder = mkdtempSync(join(tmpdir(), "mirrorstep-atlas-"));
  try {
    const reference = openReference(folder);
    const c = reference === null ? NaN : await best(ROUNDS, () => reference(SIZE));
    const unit = (1e9 * THINNED) / SIZE / SIZE / ITERATIONS;
    const [cStep = NaN, wasm = NaN, plain = NaN] = race([
      () => (reference === null ? NaN : reference(SIZE / THINNED) * unit),
      () => perStep(createKernel),
      () => perStep(plainKernel),
    ]);
    const whole = (size: number) => (engine: Engine) => best(ROUNDS, () => seconds(engine, size));
    const one = await withWorkers(1, whole(SIZE));
    const quarter = await withWorkers(1, whole(SIZE / 2));
    const two = await withWorkers(2, whole(SIZE));
    const work = await withWorkers(2, (engine) => best(ROUNDS, () => processorSeconds(engine)));
    const waits = await withWorkers(2, async (engine) => {
      const all = [await firstAndCancel(engine), await firstAndCancel(engine), await firstAndCancel(engine)];
      return {
        first: Math.max(...all.map(({ first }) => first)),
        cancel: Math.max(...all.map((w) => w.cancel)),
      };
    });
    return {
      kernel: createKernel().name,
      nsPerStepC: round(cStep),
      nsPerStepWasm: round(wasm),
      nsPerStepTypeScript: round(plain),
      wasmOverC: round(wasm / cStep),
      typeScriptOverC: round(plain / cStep),
      secondsC: round(c),
      secondsTwoWorkers: round(two),
      pictureOverC: round(two / c),
      pictureWorkOverC: round((work * 1e9) / cStep / SIZE / SIZE / ITERATIONS),
      twoWorkersSpeedUp: round(one / two),
      fourTimesTheCells: round(one / quarter),
      worstFirstPictureMs: round(waits.first),
      worstCancelMs: round(waits.cancel),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
