/** @file The atlas in C, one thread: what the figures of both benches are held against. */
import { execFile, execFileSync, spawnSync } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

export const SIZE = 512;
export const ITERATIONS = 1000;
const REFERENCE = join(process.cwd(), "test/bench/reference/atlas_reference.c");
const FLAGS = ["-O3", "-march=native", "-ffast-math", "-fopenmp-simd"];

export interface Reference {
  /** Seconds for so many rows. */
  readonly alone: (rows: number) => number;
  /** Seconds of the slower of two processes that compute so many rows each, at once. */
  readonly paired: (rows: number) => Promise<number>;
}

const secondsIn = (output: string) => (JSON.parse(output) as { seconds: number }).seconds;

/** The C reference; null without a compiler. */
export function openReference(folder: string): Reference | null {
  const program = join(folder, "atlas");
  if (spawnSync("gcc", [...FLAGS, REFERENCE, "-o", program, "-lm"], { stdio: "ignore" }).status !== 0)
    return null;
  const words = (rows: number) => [SIZE, rows, ITERATIONS].map(String);
  const one = async (rows: number) => secondsIn((await promisify(execFile)(program, words(rows))).stdout);
  return {
    alone: (rows) => secondsIn(execFileSync(program, words(rows), { encoding: "utf8" })),
    paired: async (rows) => Math.max(...(await Promise.all([one(rows), one(rows)]))),
  };
}
