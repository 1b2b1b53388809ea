/** @file Relaxed projections against the same loops in C: 1 000 runs of 1 000 steps in three dimensions to a finished band, two workers against two threads. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createTerminalEngine } from "../../support/engine";
import type { Engine } from "../../../src/engine/types";
import { usualOfPart } from "../../../src/labs/geometry/run/tables";

const ROUNDS = 15;
const SIZE = { dimension: 3, runs: 1000, steps: 1000 };
const PROBABILITY = 0.25;
const GEOMETRIES = ["euclidean", "entropy"] as const;
type Name = (typeof GEOMETRIES)[number];
const REFERENCE = join(process.cwd(), "test/bench/reference/relaxation_reference.c");
/** Built beside the bench. */
const entry = new URL("workerEntry.js", pathToFileURL(process.argv[1] ?? ""));
let seeds = 0;

/** Never the same seed twice: an engine answers from its last results. */
const paramsOf = (geometry: Name) => ({
  ...usualOfPart("relaxation"),
  ...SIZE,
  geometry,
  beside: [],
  seed: ++seeds,
});

/** Milliseconds to the first band and to the last, and of the processors; the workers are threads of this process. */
async function ours(engine: Engine, geometry: Name): Promise<{ first: number; last: number; cpu: number }> {
  const params = paramsOf(geometry);
  const before = process.cpuUsage();
  const start = performance.now();
  let first = Infinity;
  const onPartial = () => {
    first = Math.min(first, performance.now() - start);
  };
  await engine.run("geometry", params, [], { onPartial });
  const last = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { first: Math.min(first, last), last, cpu: (user + system) / 1000 };
}

function theirs(program: string, geometry: Name): { last: number; cpu: number } {
  const words = [SIZE.dimension, SIZE.runs, SIZE.steps, PROBABILITY, geometry].map(String);
  const output = execFileSync(program, words, { encoding: "utf8" });
  const told = (name: string) => Number(new RegExp(`"${name}": ([\\d.]+)`).exec(output)?.[1]);
  const [last, cpu] = [told("ms"), told("cpuMs")];
  if (!(last > 0 && cpu > 0)) throw new Error(`The C reference printed no ms but: ${output}`);
  return { last, cpu };
}

function compileReference(folder: string): string | null {
  const program = join(folder, "reference");
  const flags = ["-O3", "-march=native", REFERENCE, "-o", program, "-lm", "-lpthread"];
  return spawnSync("gcc", flags, { stdio: "ignore" }).status === 0 ? program : null;
}

const round2 = (x: number): number => Math.round(x * 100) / 100;

/**
 * `…OverC`: time over the reference's, at most 2.5 is asked for; `…CpuOverC`: the same of the processors, which others hardly change;
 * `…FirstBandMs`: at most 150. The best of several rounds in turn; λ* against growth, which hangs on the geometries alone, is there after
 * the first.
 */
async function race(program: string | null): Promise<Record<string, number | string>> {
  const noC = "no C compiler here: gcc could not build test/bench/reference/relaxation_reference.c";
  const engine = createTerminalEngine({ entry, atOnce: 0, workers: 2 });
  const figures: Record<string, number | string> = {};
  try {
    for (const geometry of GEOMETRIES) {
      let [first, last, reference] = [Infinity, Infinity, Infinity];
      let [cpu, referenceCpu] = [Infinity, Infinity];
      for (let round = 0; round < ROUNDS; round++) {
        const own = await ours(engine, geometry);
        first = Math.min(first, own.first);
        last = Math.min(last, own.last);
        cpu = Math.min(cpu, own.cpu);
        if (program === null) continue;
        const other = theirs(program, geometry);
        reference = Math.min(reference, other.last);
        referenceCpu = Math.min(referenceCpu, other.cpu);
      }
      figures[`${geometry}OverC`] = program === null ? noC : round2(last / reference);
      figures[`${geometry}CpuOverC`] = program === null ? noC : round2(cpu / referenceCpu);
      figures[`${geometry}Ms`] = round2(last);
      figures[`${geometry}MsC`] = program === null ? noC : round2(reference);
      figures[`${geometry}FirstBandMs`] = round2(first);
    }
  } finally {
    engine.dispose();
  }
  return figures;
}

export async function relaxationBench(): Promise<Record<string, number | string>> {
  const folder = mkdtempSync(join(tmpdir(), "mirrorstep-bench-"));
  try {
    return await race(compileReference(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
