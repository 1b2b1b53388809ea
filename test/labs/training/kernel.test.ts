/** @file The SIMD kernel of the language model gives the bits of the plain one: products, exponentials, whole training steps. */
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { weightDigest } from "../../../src/core/training/language/digest";
import { createKernel, plainKernel, type MakeKernel } from "../../../src/core/training/language/kernel";
import { createModel } from "../../../src/core/training/language/model";
import { createTraining, trainStep } from "../../../src/core/training/language/train";
import { loadKernel } from "../../../src/labs/training/kernel";

beforeAll(loadKernel);

test("it runs here", () => {
  expect(createKernel(8).name).toBe("wasm");
});

const sizes = fc.record({
  m: fc.integer({ min: 1, max: 4 }).map((n) => 4 * n),
  k: fc.integer({ min: 1, max: 20 }),
  n: fc.integer({ min: 1, max: 6 }).map((n) => 4 * n),
});

test("products and exponentials have the same bits, whichever way the left factor lies", () => {
  const numbers = fc.array(fc.float({ noNaN: true, min: -100, max: 100 }), { minLength: 7, maxLength: 40 });
  fc.assert(
    fc.property(sizes, numbers, fc.boolean(), fc.boolean(), ({ m, k, n }, values, turned, isAdded) => {
      const results = [plainKernel, createKernel].map((make: MakeKernel) => {
        const { floats, multiply, exponentials } = make(2048);
        floats.forEach((_, i) => (floats[i] = (values[i % values.length] ?? 0) / (1 + (i % 5))));
        const a = turned ? { at: 0, row: 1, inner: m } : { at: 0, row: k, inner: 1 };
        multiply({ at: 1024, row: n + 4 }, a, { at: 400, row: n + 1 }, { m, k, n }, isAdded);
        const product = floats.slice(1024);
        exponentials(1024, 512);
        return [...product, ...floats.slice(1024)];
      });
      expect(results[1]).toEqual(results[0]);
    }),
  );
});

test("training steps give the same weights", () => {
  const tokens = Uint16Array.from({ length: 400 }, (_, i) => (i * i + 7 * i) % 251);
  const settings = { seed: 3, run: 0, batch: 2, warmup: 2, step: 0.01, relaxation: () => 1, penalty: 0 };
  const shape = { layers: 1, width: 32, heads: 2, context: 16, vocabulary: 256 };
  const digests = [plainKernel, createKernel].map((make: MakeKernel) => {
    const training = createTraining(createModel(shape, make), settings);
    for (let i = 0; i < 3; i++) for (const _ of trainStep(training, settings, tokens));
    return weightDigest(training.model);
  });
  expect(digests[1]).toBe(digests[0]);
});
