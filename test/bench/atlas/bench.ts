/** @file The atlas against its C reference: per core, to the finished picture, two workers against one, linear in cells, first picture, cancel. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createKernel, plainKernel, type MakeKernel } from "../../../src/core/atlas/kernel";
import { sweep } from "../../../src/core/atlas/sweep";
import { loadKernel } from "../../../src/labs/stability/kernel";
import { createTerminalEngine } from "../../support/engine";
import type { Engine } from "../../../src/engine/types";
import { sliceProblem } from "../../../src/labs/stability/run/atlas/slice";
import { type SliceAtlas } from "../../../src/labs/stability/run/params";
import { STABILITY_VARIANTS } from "../../../src/labs/stability/run/tables";
import { ITERATIONS, openReference, SIZE, type Reference } from "./reference";

/** Of whole atlases; and of short runs, of which the best is little disturbed by a busy machine. */
const ROUNDS = 24;
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
  await engine.run("stability", atlas(size), []);
  return (performance.now() - start) / 1000;
}

/** Also the processor seconds of all threads: what the picture costs on a machine with other things to do. */
async function secondsAndWork(engine: Engine, size: number): Promise<readonly [number, number]> {
  const start = process.cpuUsage();
  const wall = await seconds(engine, size);
  const { user, system } = process.cpuUsage(start);
  return [wall, (user + system) / 1e6];
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
  await engine.run("stability", atlas(SIZE), [], { signal: controller.signal, onPartial }).catch(() => {});
  // The workers are free again when they have computed something else.
  await engine.run("stability", atlas(16), []);
  return { first, cancel: performance.now() - aborted };
}

const engineOf = (workers: number) => createTerminalEngine({ entry, atOnce: 0, workers });

async function withEngines<Value>(
  counts: readonly number[],
  action: (...engines: Engine[]) => Promise<Value>,
): Promise<Value> {
  const engines = counts.map(engineOf);
  try {
    for (const engine of engines) await engine.run("stability", atlas(64), []);
    return await action(...engines);
  } finally {
    for (const engine of engines) engine.dispose();
  }
}

/** The least of each over many rounds in turn, so that a busy machine disturbs all alike. */
async function race(
  rounds: number,
  field: readonly (() => readonly number[] | Promise<readonly number[]>)[],
): Promise<number[]> {
  const all: number[][] = [];
  for (let i = 0; i < rounds; i++) {
    const round: number[] = [];
    for (const measure of field) round.push(...(await measure()));
    all.push(round);
  }
  return (all[0] ?? []).map((_, k) => Math.min(...all.map((round) => round[k] ?? NaN)));
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;
const round = (x: number) => Math.round(x * 1000) / 1000;

/** Per cell and step: the reference, the SIMD kernel, the plain one. */
function perStepOfAll(reference: Reference | null) {
  const unit = (1e9 * THINNED) / SIZE / SIZE / ITERATIONS;
  return race(SHORT_ROUNDS, [
    () => [reference === null ? NaN : reference.alone(SIZE / THINNED) * unit],
    () => [perStep(createKernel)],
    () => [perStep(plainKernel)],
  ]);
}

/**
 * Whole atlases, each between the others. Half of the reference's rows alone and by two processes at once: what two cores of this
 * machine do together is the most that two workers can.
 */
function wholes(reference: Reference | null) {
  const busy: { one: number[]; two: number[] } = { one: [], two: [] };
  const watched = async (engine: Engine, processors: number[]) => {
    const [wall, work] = await secondsAndWork(engine, SIZE);
    processors.push(work / wall);
    return [wall, work];
  };
  return withEngines([1, 2], async (alone, both) => {
    const least = await race(ROUNDS, [
      () => [reference?.alone(SIZE / 2) ?? NaN],
      async () => [(await reference?.paired(SIZE / 2)) ?? NaN],
      () => watched(alone, busy.one),
      () => watched(both, busy.two),
      async () => [await seconds(alone, SIZE / 2)],
    ]);
    return { least, busyOne: median(busy.one), busyTwo: median(busy.two) };
  });
}

function waits() {
  return withEngines([2], async (engine) => {
    const all = [await firstAndCancel(engine), await firstAndCancel(engine), await firstAndCancel(engine)];
    return {
      first: Math.max(...all.map(({ first }) => first)),
      cancel: Math.max(...all.map(({ cancel }) => cancel)),
    };
  });
}

/** Ratios to the reference's single thread; without a C compiler the times alone. */
export async function atlasBench(): Promise<Record<string, number | string>> {
  await loadKernel();
  const folder = mkdtempSync(join(tmpdir(), "mirrorstep-atlas-"));
  try {
    const reference = openReference(folder);
    const [cStep = NaN, wasm = NaN, plain = NaN] = await perStepOfAll(reference);
    const { least, busyOne, busyTwo } = await wholes(reference);
    const [half = NaN, pair = NaN, one = NaN, , two = NaN, work = NaN, quarter = NaN] = least;
    const c = 2 * half;
    const { first, cancel } = await waits();
    return {
      kernel: createKernel().name,
      nsPerStepC: round(cStep),
      nsPerStepWasm: round(wasm),
      nsPerStepTypeScript: round(plain),
      wasmOverC: round(wasm / cStep),
      typeScriptOverC: round(plain / cStep),
      secondsC: round(c),
      secondsOneWorker: round(one),
      secondsTwoWorkers: round(two),
      pictureOverC: round(two / c),
      pictureWorkOverC: round((work * 1e9) / cStep / SIZE / SIZE / ITERATIONS),
      twoWorkersSpeedUp: round(one / two),
      twoProcessesOfCSpeedUp: round(c / pair),
      processorsBusyWithOne: round(busyOne),
      processorsBusyWithTwo: round(busyTwo),
      twoWorkersBusierBy: round(busyTwo / busyOne),
      fourTimesTheCells: round(one / quarter),
      worstFirstPictureMs: round(first),
      worstCancelMs: round(cancel),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
