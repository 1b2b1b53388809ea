/** @file Softmax regression and control against the same loops in C: an epoch of each set that ships, an iteration of each world. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  CLIFF_WALKING,
  ARRIVING_REWARDS,
  FROZEN_LAKE_4,
  FROZEN_LAKE_8,
  MOVING_REWARDS,
} from "../../../src/core/training/control/maps";
import { evaluate, init, step } from "../../../src/core/training/control/training";
import { createWorld, type World } from "../../../src/core/training/control/world";
import { prepare, type Examples } from "../../../src/core/training/examples";
import { SoftmaxRegression } from "../../../src/core/training/softmax";
import { examplesSet } from "../../../src/experiments/data/examples";
import { EXAMPLE_SETS, type ExampleSet } from "../../../src/experiments/data/exampleSets";

/** In turn, so that a busy machine disturbs both alike; the best counts. */
const TURNS = 12;
/** Of each turn; short ones, which a busy machine may leave alone. */
const ROUNDS = 40;
const EPOCHS = 12;
const BATCH = 16;
const L2 = 1e-3;
const STEP = 0.05;
const DISCOUNT = 0.99;
const ITERATIONS = 20;

type Figures = Record<string, number | string>;
const round = (x: number): number => Math.round(x * 100) / 100;
const geometricMean = (all: readonly number[]): number =>
  Math.exp(all.reduce((sum, x) => sum + Math.log(x), 0) / all.length);

/** Fewest microseconds of a round, and what it came to. */
function fastest(work: () => number): { readonly us: number; readonly came: number } {
  let [us, came] = [Infinity, NaN];
  for (let k = 0; k < ROUNDS; k++) {
    const start = performance.now();
    came = work();
    us = Math.min(us, (performance.now() - start) * 1000);
  }
  return { us, came };
}

function compiled(folder: string, name: string): string | null {
  const program = join(folder, name);
  const source = join(process.cwd(), `test/bench/reference/${name}.c`);
  const built = spawnSync("gcc", ["-O3", "-march=native", source, "-o", program, "-lm"], { stdio: "ignore" });
  return built.status === 0 ? program : null;
}

function theirs(program: string, words: readonly number[], numbers: readonly ArrayLike<number>[]) {
  const input = Buffer.concat(numbers.map((all) => Buffer.from(Float64Array.from(all).buffer)));
  const output = execFileSync(program, words.map(String), { input, encoding: "utf8" });
  return JSON.parse(output) as Readonly<Record<string, number>>;
}

/** Two programs that come to another end did not do the same. */
function checkSame(name: string, ours: number, other: number | undefined): void {
  if (!(Math.abs(ours / (other ?? NaN) - 1) < 1e-9))
    throw new Error(`${name}: ${ours} here, and ${other} in C.`);
}

function epochsOf(examples: Examples): () => number {
  const model = new SoftmaxRegression(examples, L2, BATCH);
  const [w, g] = [new Float64Array(model.size), new Float64Array(model.size)];
  const batch = { rows: new Int32Array(BATCH), count: BATCH };
  return () => {
    w.fill(0);
    for (let epoch = 0; epoch < EPOCHS; epoch++)
      for (let from = 0; from + BATCH <= examples.rows; from += BATCH) {
        for (let k = 0; k < BATCH; k++) batch.rows[k] = from + k;
        model.gradient(w, batch, g);
        for (let i = 0; i < w.length; i++) w[i] = (w[i] ?? NaN) - STEP * (g[i] ?? NaN);
      }
    return w.reduce((sum, x) => sum + Math.abs(x), 0);
  };
}

function softmax(program: string, figures: Figures): void {
  const ratios: number[] = [];
  for (const name of Object.keys(EXAMPLE_SETS) as ExampleSet[]) {
    const file = join(process.cwd(), "public/data/uci", EXAMPLE_SETS[name].file);
    const { train } = prepare(examplesSet(name, readFileSync(file, "utf8")), "drop");
    const work = epochsOf(train);
    let [own, other] = [Infinity, Infinity];
    for (let turn = 0; turn < TURNS; turn++) {
      const { us, came } = fastest(work);
      own = Math.min(own, us / EPOCHS);
      const words = [train.rows, train.width, train.classes, ROUNDS, EPOCHS];
      const found = theirs(program, words, [train.x, train.labels]);
      checkSame(name, came, found["sum"]);
      other = Math.min(other, found["usPerEpoch"] ?? NaN);
    }
    ratios.push(own / other);
    figures[`${name}OverC`] = round(own / other);
    figures[`${name}UsPerEpoch`] = round(own);
  }
  figures["softmaxOverC"] = round(geometricMean(ratios));
  figures["softmaxWorstOverC"] = round(Math.max(...ratios));
}

const WORLDS: Readonly<Record<string, World>> = {
  frozenLake4: createWorld({ map: FROZEN_LAKE_4, rewards: ARRIVING_REWARDS, slippery: true }),
  frozenLake8: createWorld({ map: FROZEN_LAKE_8, rewards: ARRIVING_REWARDS, slippery: true }),
  cliffWalking: createWorld({ map: CLIFF_WALKING, rewards: MOVING_REWARDS, slippery: false }),
};

function iterationsOf(world: World): () => number {
  return () => {
    const problem = { world, discount: DISCOUNT, step: 1, relaxation: 1 } as const;
    const training = init({ ...problem, actor: "entropic", critic: { kind: "exact" } });
    evaluate(training);
    while (training.t < ITERATIONS) {
      step(training);
      evaluate(training);
    }
    return training.evaluation.values[world.start] ?? NaN;
  };
}

function control(program: string, figures: Figures): void {
  for (const [name, world] of Object.entries(WORLDS)) {
    const work = iterationsOf(world);
    let [own, other] = [Infinity, Infinity];
    for (let turn = 0; turn < TURNS; turn++) {
      const { us, came } = fastest(work);
      own = Math.min(own, us / ITERATIONS);
      const words = [world.states, world.outcomes, DISCOUNT, world.start, ROUNDS, ITERATIONS];
      const found = theirs(program, words, [world.next, world.reward]);
      checkSame(name, came, found["value"]);
      other = Math.min(other, found["usPerIteration"] ?? NaN);
    }
    figures[`${name}OverC`] = round(own / other);
    figures[`${name}UsPerIteration`] = round(own);
  }
}

/** `softmaxOverC`, a geometric mean, is to be at most 2.5, `softmaxWorstOverC` at most 3.5. */
export function trainingBench(): Figures {
  const folder = mkdtempSync(join(tmpdir(), "mirrorstep-bench-"));
  try {
    const [first, second] = ["softmax_reference", "control_reference"].map((name) => compiled(folder, name));
    if (!first || !second)
      return { training: "no C compiler here: gcc could not build test/bench/reference/softmax_reference.c" };
    const figures: Figures = {};
    softmax(first, figures);
    control(second, figures);
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
