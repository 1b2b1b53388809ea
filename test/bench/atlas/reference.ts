/** @file The atlas in C, one thread: what the figures of both benches are held against. */
import { execFileSync, spawnSync } from "node:child_process";
import { join } from "node:path";

export const SIZE = 512;
export const ITERATIONS = 1000;
const REFERENCE = join(process.cwd(), "test/bench/reference/atlas_reference.c");
const FLAGS = ["-O3", "-march=native", "-ffast-math", "-fopenmp-simd"];

/** Seconds of the C reference for so many rows; null without a compiler. */
export function openReference(folder: string): ((rows: number) => number) | null {
  const program = join(folder, "atlas");
  if (spawnSync("gcc", [...FLAGS, REFERENCE, "-o", program, "-lm"], { stdio: "ignore" }).status !== 0)
    return null;
  return (rows) => {
    const output = execFileSync(program, [SIZE, rows, ITERATIONS].map(String), { encoding: "utf8" });
    return (JSON.parse(output) as { seconds: number }).seconds;
  };
}
