/** @file The language model: its gradient, its bits, its vocabularies, what it reads and writes. */
import { describe, expect, test } from "vitest";
import { createCounterRandom } from "../../../src/core/counterRandom";
import { exp } from "../../../src/core/elementary";
import { backward, divergenceFrom, lossOf, turnWeights } from "../../../src/core/training/language/backward";
import { baselineOf } from "../../../src/core/training/language/baseline";
import { bytesOnly, encode, findPairs, spell } from "../../../src/core/training/language/bytePairs";
import { weightDigest } from "../../../src/core/training/language/digest";
import { beliefAfter, evaluate } from "../../../src/core/training/language/evaluate";
import { exp32 } from "../../../src/core/training/language/exp32";
import { forward } from "../../../src/core/training/language/forward";
import { plainKernel, type Kernel } from "../../../src/core/training/language/kernel";
import { createModel } from "../../../src/core/training/language/model";
import { weightCount } from "../../../src/core/training/language/shape";
import { createTraining, freeze, start, trainStep, warmed } from "../../../src/core/training/language/train";
import { drawn, write } from "../../../src/core/training/language/write";

const usual = { layers: 2, width: 64, heads: 4, context: 64, vocabulary: 256 };
const small = { layers: 2, width: 8, heads: 2, context: 8, vocabulary: 12 };

/** What a generator returns. */
function end<Value>(steps: Generator<void, Value, void>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** Doubles and their exponential: derivatives are seen to more digits than singles have. */
function doubles(count: number): Kernel {
  const f = new Float64Array(count);
  return {
    name: "typescript",
    floats: f,
    multiply: (c, a, b, { m, k, n }, isAdded) => {
      for (let i = 0; i < m; i++)
        for (let j = 0; j < n; j++) {
          const to = c.at + i * c.row + j;
          let sum = isAdded ? (f[to] ?? NaN) : 0;
          for (let l = 0; l < k; l++)
            sum += (f[a.at + i * a.row + l * a.inner] ?? NaN) * (f[b.at + l * b.row + j] ?? NaN);
          f[to] = sum;
        }
    },
    exponentials: (at, length) => {
      for (let i = at; i < at + length; i++) f[i] = exp(f[i] ?? NaN);
    },
  };
}

test("numbers of the shapes that the lab has", () => {
  const count = (vocabulary: number) => weightCount({ ...usual, vocabulary });
  expect([count(256), count(512), count(1024)]).toEqual([119_104, 135_488, 168_256]);
});

test("exp32 is within 2⁻²³ of exp, to ±80, and the limit beyond", () => {
  let worst = 0;
  for (let i = -8000; i <= 8000; i++) {
    const x = Math.fround(i / 100);
    worst = Math.max(worst, Math.abs(exp32(x) / exp(x) - 1));
  }
  expect(worst).toBeLessThan(2 ** -23);
  expect([exp32(0), exp32(-1e30), exp32(1e30), exp32(NaN)]).toEqual([1, exp32(-80), exp32(80), NaN]);
});

test.each([null, 0.7])(
  "the gradient of every weight is that of central differences, penalty %s",
  (charge) => {
    const tiny = { ...small, context: 4, vocabulary: 8 };
    const model = createModel(tiny, doubles);
    const { floats: f, gradient, weights } = model;
    start(model, 3, 0);
    // Weights of a size at which every part bends.
    for (let i = 0; i < weights.count; i++) f[i] = (f[i] ?? NaN) * (f[i] === 1 ? 1 : 2);
    const tokens = Uint16Array.from([3, 1, 4, 1, 5, 0]);
    const reference = createModel(tiny, doubles);
    start(reference, 4, 0);
    turnWeights(reference);
    forward(reference, tokens, 1);
    const penalty = charge === null ? null : { weight: charge, reference };
    const loss = () => {
      turnWeights(model);
      forward(model, tokens, 1);
      const charged = penalty === null ? 0 : penalty.weight * divergenceFrom(model, reference);
      return (lossOf(model, tokens, 2) + charged) / 4;
    };
    loss();
    backward(model, tokens, 1, 1 / 4, penalty);
    const found = f.slice(gradient, gradient + weights.count);
    const h = 5e-6;
    const off = Array.from(found, (slope, i) => {
      const weight = f[i] ?? NaN;
      f[i] = weight + h;
      const above = loss();
      f[i] = weight - h;
      const below = loss();
      f[i] = weight;
      return Math.abs((above - below) / (2 * h) - slope) / Math.max(1e-3, Math.abs(slope));
    });
    expect(off).toHaveLength(weightCount(tiny));
    expect(Math.max(...found.map(Math.abs))).toBeGreaterThan(0.1);
    expect(Math.max(...off)).toBeLessThan(1e-6);
  },
);

test("what comes later changes no belief before it", () => {
  const model = createModel(small, doubles);
  start(model, 5, 0);
  turnWeights(model);
  const beliefs = (tokens: readonly number[]) => {
    forward(model, Uint16Array.from(tokens), 0);
    return model.floats.slice(model.room.beliefs, model.room.beliefs + 5 * small.vocabulary);
  };
  const one = beliefs([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(beliefs([1, 2, 3, 4, 5, 0, 11, 9])).toEqual(one);
  expect(beliefs([1, 2, 3, 4, 6, 6, 7, 8])).not.toEqual(one);
});

const text = bytesOf("the cat sat on the mat; the dog sat on the log; ".repeat(12));
const shape = { ...small, vocabulary: 256 };
const settings = { seed: 7, run: 2, batch: 2, warmup: 4, step: 0.01, relaxation: () => 1, penalty: 0 };

function trained(steps: number, changes: Partial<typeof settings> = {}) {
  const all = { ...settings, ...changes };
  const training = createTraining(createModel(shape, plainKernel), all);
  const tokens = encode(text, bytesOnly);
  for (let i = 0; i < steps; i++) end(trainStep(training, all, tokens));
  return training;
}

describe("training", () => {
  const reading = { tokens: encode(text.slice(0, 100), bytesOnly), bytes: 99 };

  test("gives the recorded weights, and others for another seed, run, step or λ", () => {
    const digest = (changes?: Partial<typeof settings>) => weightDigest(trained(6, changes).model);
    expect(digest()).toBe("d662c3b82221a6f8");
    const others = [{ seed: 8 }, { run: 3 }, { step: 0.02 }, { relaxation: () => 1.3 }].map(digest);
    expect(new Set([digest(), ...others]).size).toBe(5);
    expect(digest({ step: 0.02, relaxation: () => 0.5 })).toBe(digest());
  });

  test("starts near knowing nothing, and learns", () => {
    const before = trained(0);
    const untrained = end(evaluate(before.model, reading));
    const after = trained(60);
    const learnt = end(evaluate(after.model, reading));
    expect(untrained.bitsPerByte).toBeCloseTo(8, 1);
    expect(learnt.bitsPerByte).toBeLessThan(4);
    expect(learnt.bitsPerToken).toBe(learnt.bitsPerByte);
    expect(after.loss / Math.LN2).toBeLessThan(4);
  });

  test("a frozen copy holds a model back, the more the dearer leaving it is", () => {
    const left = [0, 1, 100].map((penalty) => {
      const all = { ...settings, penalty };
      const training = createTraining(createModel(shape, plainKernel), all);
      const tokens = encode(text, bytesOnly);
      for (let i = 0; i < 9; i++) {
        if (i === 3) freeze(training);
        end(trainStep(training, all, tokens));
      }
      return training.divergence;
    });
    expect(left).toEqual(left.toSorted((a, b) => b - a));
    expect(left[2]).toBeLessThan(0.5 * (left[0] ?? 0));
  });

  test("the step rises evenly to its size", () => {
    expect([0, 1, 2, 3, 9].map((t) => warmed(8, 4, t))).toEqual([2, 4, 6, 8, 8]);
    expect(warmed(8, 0, 0)).toBe(8);
  });

  test("a belief is one, and text drawn from it is the same for the same seed", () => {
    const { model } = trained(20);
    const belief = beliefAfter(model, bytesOf("the cat"));
    expect(belief.reduce((a, b) => a + b)).toBeCloseTo(1, 5);
    const written = (seed: number) => end(write(model, [...bytesOf("the ")], 12, createCounterRandom(seed)));
    expect(written(1)).toHaveLength(12);
    expect(written(1)).toEqual(written(1));
    expect(written(1)).not.toEqual(written(2));
  });

  test("a token is drawn where the summed belief passes", () => {
    const belief = Float64Array.of(0.25, 0.5, 0.25);
    expect([0.01, 0.24, 0.26, 0.74, 0.76, 0.999].map((u) => drawn(belief, u))).toEqual([0, 0, 1, 1, 2, 2]);
  });
});

describe("vocabularies", () => {
  const found = (letters: string, size: number) => end(findPairs(bytesOf(letters), size));
  const words = (letters: string, size: number) =>
    spell(found(letters, size).vocabulary)
      .slice(256)
      .map((bytes) => String.fromCharCode(...bytes));

  test("the most frequent pair first, of equals the one with the smaller tokens, until none is left", () => {
    expect(words("abcabcab", 260)).toEqual(["ab", "cab"]);
    expect(words("xyab xyab", 258)).toEqual(["ab", "xy"]);
    expect(words("ba ca ba ca", 257)).toEqual(["a "]);
    expect(words("aaaa", 300)).toEqual(["aa"]);
  });

  test("a text reads the same in the vocabulary found in it, and is spelt out again", () => {
    const { vocabulary, tokens } = end(findPairs(text, 280));
    expect(encode(text, vocabulary)).toEqual(tokens);
    const bytes = spell(vocabulary);
    expect(Uint8Array.from([...tokens].flatMap((token) => bytes[token] ?? []))).toEqual(text);
    expect(tokens.length).toBeLessThan(text.length / 3);
  });

  test("counting is worth what it is worth", () => {
    // a, b in turn: the next is known but for the one that is added to each count.
    const { uniform, unigram, bigram } = baselineOf(bytesOf("ab".repeat(500)), bytesOf("ababab"));
    expect(uniform).toBe(8);
    expect(unigram).toBeCloseTo(Math.log2(1256 / 501), 12);
    const share = 501 / 1256;
    const b = Math.log2(501 / (500 + share));
    const a = Math.log2(501 / (499 + share));
    expect(bigram).toBeCloseTo((3 * b + 2 * a) / 5, 12);
  });
});
