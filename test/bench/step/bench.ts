/** @file One mirror step against the same loop in C, and exp and log against the built-in ones. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as loops from "./loops";

const ROUNDS = 9;
const STEPS = 1_000_000;
const REFERENCE = join(process.cwd(), "test/bench/reference/mirror_step_reference.c");

type Loop = () => number;

/** Nanoseconds per step of each loop: the best of several rounds in turn, so that a busy machine disturbs all alike. */
function race(field: Record<string, Loop>): (name: string) => number {
  const best = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, loop] of Object.entries(field))
      best.set(name, Math.min(best.get(name) ?? Infinity, loop()));
  return (name) => best.get(name) ?? NaN;
}

function timed(run: (n: number) => number): Loop {
  return () => {
    const start = performance.now();
    if (Number.isNaN(run(STEPS))) throw new Error("A measured loop ended in NaN; its time means nothing.");
    return ((performance.now() - start) * 1e6) / STEPS;
  };
}

/** The target of the C reference; `moving` = it and its reverse in turn: the belief never settles, no short cut helps. */
function steps(loop: typeof loops.stepLoop, classes: number, moving: boolean): Loop {
  const q = Float64Array.from({ length: classes }, (_, i) => (2 * (i + 1)) / (classes * (classes + 1)));
  const targets = [q, moving ? q.toReversed() : q];
  return timed((n) => loop(new Float64Array(classes).fill(1 / classes), targets, n));
}

function compileReference(folder: string): string | null {
  const program = join(folder, "reference");
  const flags = ["-O3", "-march=native", REFERENCE, "-o", program, "-lm"];
  return spawnSync("gcc", flags, { stdio: "ignore" }).status === 0 ? program : null;
}

function reference(program: string, classes: number): Loop {
  return () => {
    const output = execFileSync(program, [String(classes), String(STEPS)], { encoding: "utf8" });
    const nanoseconds = /"nsPerStep": ([\d.]+)/.exec(output)?.[1];
    if (nanoseconds === undefined) throw new Error(`The C reference printed no nsPerStep but: ${output}`);
    return Number(nanoseconds);
  };
}

function competitors(program: string | null): Record<string, Loop> {
  const xs = Float64Array.from({ length: 4096 }, (_, i) => 0.01 + ((20 * (i + 1) * 0.618033988749895) % 20));
  const c = program === null ? {} : { c3: reference(program, 3), c8: reference(program, 8) };
  return {
    ...c,
    step3: steps(loops.stepLoop, 3, false),
    moving3: steps(loops.stepLoop, 3, true),
    builtIn3: steps(loops.builtInStepLoop, 3, false),
    builtInMoving3: steps(loops.builtInStepLoop, 3, true),
    step8: steps(loops.stepLoop, 8, false),
    expChain: timed(loops.expChain),
    mathExpChain: timed(loops.mathExpChain),
    logChain: timed(loops.logChain),
    mathLogChain: timed(loops.mathLogChain),
    expSum: timed((n) => loops.expSum(xs, n)),
    mathExpSum: timed((n) => loops.mathExpSum(xs, n)),
    logSum: timed((n) => loops.logSum(xs, n)),
    mathLogSum: timed((n) => loops.mathLogSum(xs, n)),
  };
}

/**
 * Ratios of times, below 1 = faster than the reference, and the times in ns.
 * `movingStepOverC` sets a belief that never settles against C's, which does.
 * `…OverMath` is a chain in which each call waits for the last, as in a step; `…ThroughputOverMath` is independent calls.
 */
export async function stepBench(): Promise<Record<string, number | string>> {
  const folder = mkdtempSync(join(tmpdir(), "mirrorstep-bench-"));
  try {
    const program = compileReference(folder);
    return report(race(competitors(program)), program !== null);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function report(ns: (name: string) => number, hasC: boolean): Record<string, number | string> {
  const round = (x: number): number => Math.round(x * 1000) / 1000;
  const ratio = (a: string, b: string): number => round(ns(a) / ns(b));
  const noC = "no C compiler here: gcc could not build test/bench/reference/mirror_step_reference.c";
  return {
    stepOverC: hasC ? ratio("step3", "c3") : noC,
    stepOverC8: hasC ? ratio("step8", "c8") : noC,
    movingStepOverC: hasC ? ratio("moving3", "c3") : noC,
    stepOverBuiltIn: ratio("step3", "builtIn3"),
    movingStepOverBuiltIn: ratio("moving3", "builtInMoving3"),
    expOverMath: ratio("expChain", "mathExpChain"),
    logOverMath: ratio("logChain", "mathLogChain"),
    expThroughputOverMath: ratio("expSum", "mathExpSum"),
    logThroughputOverMath: ratio("logSum", "mathLogSum"),
    nsPerStep: round(ns("step3")),
    nsPerMovingStep: round(ns("moving3")),
    nsPerStepC: hasC ? round(ns("c3")) : noC,
    nsExp: round(ns("expSum")),
    nsExpChained: round(ns("expChain")),
    nsLog: round(ns("logSum")),
    nsLogChained: round(ns("logChain")),
  };
}
