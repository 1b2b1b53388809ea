/** @file A training step of the language model against its matrix products alone in C, and what 1600 steps reach. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bytesOnly, encode } from "../../../src/core/training/language/bytePairs";
import { evaluate } from "../../../src/core/training/language/evaluate";
import { createKernel } from "../../../src/core/training/language/kernel";
import { createModel } from "../../../src/core/training/language/model";
import { createTraining, trainStep, type Training } from "../../../src/core/training/language/train";
import { loadKernel } from "../../../src/labs/training/kernel";

const REFERENCE = join(process.cwd(), "test/bench/reference/transformer_products.c");
const SHAPE = { layers: 2, width: 64, heads: 4, context: 64, vocabulary: 256 };
const SETTINGS = { seed: 1, run: 0, batch: 16, warmup: 100, step: 0.004, relaxation: () => 1, penalty: 0 };
const STEPS = 1600;
/** Rounds of the reference, among the steps. */
const ROUNDS = 16;
const REFERENCE_STEPS = "20";

const read = (file: string) =>
  new Uint8Array(readFileSync(join(process.cwd(), "public/data/wikitext-2", file)));

function compileReference(folder: string): string | null {
  const program = join(folder, "reference");
  const flags = ["-O3", "-march=native", REFERENCE, "-o", program];
  return spawnSync("gcc", flags, { stdio: "ignore" }).status === 0 ? program : null;
}

function productsIn(program: string): number {
  const output = execFileSync(program, [REFERENCE_STEPS], { encoding: "utf8" });
  return (JSON.parse(output) as { msPerStep: number }).msPerStep;
}

function end<Value>(steps: Generator<void, Value, void>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Milliseconds of the fastest step and of the fastest round of products, in turn, so that a busy machine disturbs both alike. */
function train(training: Training, tokens: Uint16Array, program: string | null) {
  let [step, products] = [Infinity, Infinity];
  for (let t = 0; t < STEPS; t++) {
    const start = performance.now();
    end(trainStep(training, SETTINGS, tokens));
    step = Math.min(step, performance.now() - start);
    if (program !== null && t % (STEPS / ROUNDS) === 0) products = Math.min(products, productsIn(program));
  }
  return { step, products };
}

const round = (x: number): number => Math.round(x * 1000) / 1000;

/** `transformerOverProducts` is to be at most 3, `bitsPerByte1600` at most 2.65. */
export async function languageBench(): Promise<Record<string, number | string>> {
  await loadKernel();
  const folder = mkdtempSync(join(tmpdir(), "mirrorstep-bench-"));
  try {
    const program = compileReference(folder);
    const training = createTraining(createModel(SHAPE), SETTINGS);
    const { step, products } = train(training, encode(read("valid.txt"), bytesOnly), program);
    const held = read("test-65536.txt");
    const reading = { tokens: encode(held, bytesOnly), bytes: held.length - 1 };
    return {
      transformerOverProducts:
        program === null
          ? "no C compiler here: gcc could not build test/bench/reference/transformer_products.c"
          : round(step / products),
      transformerMsPerStep: round(step),
      transformerKernel: createKernel(4).name,
      bitsPerByte1600: round(end(evaluate(training.model, reading)).bitsPerByte),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
