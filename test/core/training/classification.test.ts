import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { prepare, type Examples, type RawExamples } from "../../../src/core/training/examples";
import {
  createMethod,
  lengthOf,
  METHOD_KINDS,
  recordOf,
  type MethodKind,
  type MethodSpec,
} from "../../../src/core/training/methods";
import { minimumOf } from "../../../src/core/training/minimum";
import { effectiveStep, PullbackMonitor } from "../../../src/core/training/pullback";
import { wholeOf } from "../../../src/core/training/model";
import { SoftmaxRegression } from "../../../src/core/training/softmax";
import { createCounterRandom } from "../../../src/core/counterRandom";
import reference from "../../fixtures/training/classification.json";
import minima from "../../fixtures/training/minima.json";

const L2 = 1e-3;
const relative = (value: number, expected: number) => Math.abs(value / expected - 1);

function tableOf(name: string): RawExamples {
  const text = readFileSync(`public/data/uci/${name}.csv`, "utf8");
  const lines = text
    .trim()
    .split("\n")
    .map((line) => line.trim().split(","));
  const labels = lines.map((fields) => fields.at(-1) ?? "");
  const names = [...new Set(labels)].toSorted();
  return {
    rows: lines.length,
    columns: (lines[0]?.length ?? 0) - 1,
    values: Float64Array.from(
      lines.flatMap((fields) => fields.slice(0, -1)),
      (field) => (field === "?" ? NaN : Number(field)),
    ),
    labels: Uint8Array.from(labels, (label) => names.indexOf(label)),
    classes: names.length,
  };
}

const examplesOf = (name: string): Examples => prepare(tableOf(name), "drop").train;

const specOf = (kind: MethodKind): MethodSpec =>
  kind === "hypentropy"
    ? { kind, beta: 1 }
    : kind === "pNorm"
      ? { kind, p: 1.5 }
      : kind === "certified"
        ? { kind, share: 0 }
        : { kind };

/** Full-batch steps from 0; told after each. */
function go(
  examples: Examples,
  kind: MethodKind,
  [scale, lambda]: readonly [number, number],
  steps: number,
  told: (t: number, w: Float64Array, model: SoftmaxRegression) => void,
): Float64Array {
  const model = new SoftmaxRegression(examples, L2);
  const batch = wholeOf(examples);
  const [w, g] = [new Float64Array(model.size), new Float64Array(model.size)];
  const method = createMethod(specOf(kind), model.size, { least: 0 });
  for (let t = 1; t <= steps; t++) {
    model.gradient(w, batch, g, recordOf(kind).decoupled === true ? 0 : L2);
    method.step({ model, w, batch, g }, lengthOf(scale, lambda));
    told(t, w, model);
  }
  return w;
}

describe("examples", () => {
  const raw: RawExamples = {
    rows: 4,
    columns: 3,
    values: Float64Array.of(1, 5, 7, 3, NaN, 7, 5, 6, 7, 7, 7, 7),
    labels: Uint8Array.of(0, 1, 0, 1),
    classes: 2,
  };

  it("leave out rows with gaps, centre what is there and count what says nothing", () => {
    const { train, dropped, constantColumns } = prepare(raw, "drop");
    expect([train.rows, train.width, dropped, constantColumns]).toEqual([3, 4, 1, 1]);
    expect([...train.labels]).toEqual([0, 0, 1]);
    for (let j = 0; j < 2; j++) {
      const column = [0, 1, 2].map((row) => train.x[row * 4 + j] ?? NaN);
      expect(column.reduce((a, b) => a + b, 0)).toBeCloseTo(0, 14);
      expect(column.reduce((a, b) => a + b * b, 0)).toBeCloseTo(3, 14);
    }
    expect([2, 6, 10].map((at) => train.x[at])).toEqual([0, 0, 0]);
    expect([3, 7, 11].map((at) => train.x[at])).toEqual([1, 1, 1]);
  });

  it("or fill a gap with the mean of its column", () => {
    const { train, dropped } = prepare(raw, "mean");
    expect([train.rows, dropped, train.x[5]]).toEqual([4, 0, 0]);
    expect(train.x[1]).toBeCloseTo(-Math.SQRT2, 14);
  });

  it("scale tests by what is known of the rows for training", () => {
    const { train, test } = prepare(raw, "mean", 0.25, () => Int32Array.of(3, 0, 1, 2));
    expect([train.rows, test.rows, [...test.labels]]).toEqual([3, 1, [1]]);
    expect(test.x[0]).toBeCloseTo((7 - 3) / Math.sqrt(8 / 3), 14);
    expect(train.x[0]).toBeCloseTo((1 - 3) / Math.sqrt(8 / 3), 14);
  });
});

describe("softmax regression", () => {
  it.each([2, 3, 4, 5])("has the gradient and the Hessian of its value, %i classes", (classes) => {
    const random = createCounterRandom(7);
    const rows = 9;
    const width = 4;
    const x = Float64Array.from({ length: rows * width }, () => 2 * random.uniform() - 1);
    const labels = Uint8Array.from({ length: rows }, (_, k) => k % classes);
    const model = new SoftmaxRegression({ rows, width, classes, x, labels }, 0.1);
    const batch = { rows: Int32Array.of(0, 2, 3, 5, 8, 2), count: 6 };
    const w = Float64Array.from({ length: model.size }, () => 4 * random.uniform() - 2);
    const [g, up, down] = [w.slice(), w.slice(), w.slice()];
    const hessian = new Float64Array(model.size ** 2);
    model.gradient(w, batch, g);
    model.hessian(w, batch, hessian);
    for (let i = 0; i < model.size; i++) {
      const h = 1e-5;
      const at = (moved: number) => w.map((value, j) => (j === i ? value + moved : value));
      const slope = (model.value(at(h), batch) - model.value(at(-h), batch)) / (2 * h);
      expect(Math.abs(slope - (g[i] ?? NaN))).toBeLessThan(1e-9);
      model.gradient(at(h), batch, up);
      model.gradient(at(-h), batch, down);
      for (let j = 0; j < model.size; j++) {
        const bend = ((up[j] ?? NaN) - (down[j] ?? NaN)) / (2 * h);
        expect(Math.abs(bend - (hessian[i * model.size + j] ?? NaN))).toBeLessThan(1e-8);
      }
    }
  });

  it.each(Object.entries(reference.uci))("has the minimum that is known of %s", (name, known) => {
    const { biasPenalised: best, rows, features } = known;
    const examples = examplesOf(name);
    const found = minimumOf(examples, L2);
    expect([examples.rows, examples.width - 1]).toEqual([rows, features]);
    expect(found.gradientNorm).toBeLessThanOrEqual(1e-13);
    expect(relative(found.objective, best.objective)).toBeLessThan(1e-14);
    expect(relative(found.meanCrossEntropy, best.meanCrossEntropy)).toBeLessThan(1e-13);
    expect(relative(found.norm, best.normZ)).toBeLessThan(1e-13);
    expect(found.accuracy).toBe(best.accuracy);
  });
});

/** Of sets by name, their files. */
const FILES: Readonly<Record<string, string>> = {
  breastCancer: "breast-cancer-wisconsin",
  banknote: "banknote_authentication",
};

describe("every set that ships", () => {
  it.each(Object.entries(minima))("%s has the minimum that extended precision finds", (name, known) => {
    const examples = examplesOf(FILES[name] ?? name);
    const found = minimumOf(examples, L2);
    expect([examples.rows, examples.width - 1]).toEqual([known.rows, known.features]);
    expect(found.gradientNorm).toBeLessThanOrEqual(1e-13);
    expect(relative(found.objective, known.objective)).toBeLessThan(1e-14);
    expect(relative(found.norm, known.norm)).toBeLessThan(1e-10);
    expect(found.accuracy).toBe(known.accuracy);
    // Where the objective bends least, by 1e-3, a gradient of 1e-13 leaves 1e-10 of the place open.
    expect(known.z).toHaveLength(found.z.length);
    known.z.forEach((entry, i) => expect(Math.abs((found.z[i] ?? NaN) - entry)).toBeLessThan(1e-10));
  });

  it.each(Object.keys(minima))(
    "%s: equal products of λ and step are the same bits, and λ = 1.3 is a step 1.3 times as long",
    (name) => {
      const examples = examplesOf(FILES[name] ?? name);
      const at = (kind: MethodKind, length: readonly [number, number]) =>
        go(examples, kind, length, 6, () => undefined);
      for (const kind of ["sgd", "adam"] as const) {
        expect(at(kind, [0.25, 1])).toEqual(at(kind, [0.125, 2]));
        expect(at(kind, [0.25, 1.3])).toEqual(at(kind, [0.25 * 1.3, 1]));
      }
    },
  );
});

describe("methods", () => {
  const wine = examplesOf("wine");
  const { z } = minimumOf(wine, L2);
  const known = Object.entries(reference.methods.wine).flatMap(([key, runs]) => {
    const [kind = "", step = ""] = key.split("@");
    return typeof runs === "number" ? [] : [{ kind: METHOD_KINDS.find((one) => one === kind), step, runs }];
  });

  it.each(known)("go where they are known to go: $kind at $step", ({ kind, step, runs }) => {
    if (kind === undefined) throw new Error("There is no such method.");
    go(wine, kind, [Number(step), 1], 100, (t, w, model) => {
      if (t !== 1 && t !== 10 && t !== 100) return;
      const off = w.reduce((sum, entry, i) => sum + 0.5 * (entry - (z[i] ?? NaN)) ** 2, 0);
      expect(relative(model.value(w, wholeOf(wine)), runs.objective[t])).toBeLessThan(1e-10);
      // What is left of 1e-28 is rounding.
      const distance = runs.halfSquaredDistance[t];
      expect(Math.abs(off - distance)).toBeLessThan(Math.max(1e-10 * distance, 1e-26));
    });
  });

  const scaled = METHOD_KINDS.filter((kind) => kind !== "proximalPoint");
  it.each(scaled)("go the same way for equal products of step and relaxation: %s", (kind) => {
    const at = (length: readonly [number, number]) => go(wine, kind, length, 5, () => undefined);
    expect(at([0.25, 1])).toEqual(at([0.125, 2]));
  });

  it("land on the proximal point and on Polyak's hyperplane at λ = 1", () => {
    const scale = 3;
    const w = go(wine, "proximalPoint", [scale, 1], 1, () => undefined);
    const model = new SoftmaxRegression(wine, L2);
    const g = new Float64Array(model.size);
    model.gradient(w, wholeOf(wine), g);
    // prox = 0 − U ∇f(prox).
    w.forEach((entry, i) => expect(Math.abs(entry + scale * (g[i] ?? NaN))).toBeLessThan(1e-12));
    const far = go(wine, "proximalPoint", [scale, 2], 1, () => undefined);
    far.forEach((entry, i) => expect(entry).toBe(2 * (w[i] ?? NaN)));

    const start = new Float64Array(model.size);
    model.gradient(start, wholeOf(wine), g);
    const gone = go(wine, "polyak", [1, 1], 1, () => undefined);
    const fall = gone.reduce((sum, entry, i) => sum - entry * (g[i] ?? NaN), 0);
    expect(relative(fall, Math.log(3))).toBeLessThan(1e-13);
  });
});

describe("the capped step", () => {
  it("moves no example of its batch beyond its certified step, and one of them just there", () => {
    const wine = examplesOf("wine");
    const monitor = new PullbackMonitor(new SoftmaxRegression(wine, L2));
    monitor.start(new Float64Array(wine.classes * wine.width));
    go(wine, "certified", [1000, 1], 30, (_, w) => {
      let most = 0;
      monitor.measure(w, (step, __, certified) => (most = Math.max(most, step / certified)));
      expect(Math.abs(most - 1)).toBeLessThan(1e-9);
    });
    // A step that is short enough is that of SGD, to the bit.
    const at = (kind: MethodKind) => go(wine, kind, [1e-3, 1], 5, () => undefined);
    expect(at("certified")).toEqual(at("sgd"));
  });
});

describe("the pullback monitor", () => {
  it("tells a mirror step of any size by its length", () => {
    const { p, logitChange, label, etaMirror } = reference.effectiveStep;
    const found = effectiveStep(Float64Array.from(p, Number), Float64Array.from(logitChange, Number), label);
    expect(found).toBeCloseTo(Number(etaMirror), 15);
  });

  it.each(Object.entries(reference.monitorFullBatch))("counts the examples of %s", (key, known) => {
    const [name = "", step = ""] = key.split("@");
    const examples = examplesOf(name);
    const monitor = new PullbackMonitor(new SoftmaxRegression(examples, L2));
    const found: Record<string, number[]> = {};
    const sums = [0, 0, 0];
    monitor.start(new Float64Array(examples.classes * examples.width));
    go(examples, "sgd", [Number(step), 1], 100, (t, w) => {
      const { beyondBound, beyondCertified, away } = monitor.measure(w);
      const counts = [beyondBound, beyondCertified, away];
      counts.forEach((count, i) => (sums[i] = (sums[i] ?? NaN) + count));
      found[t] = counts;
    });
    const expected = Object.entries(known.perStep).map(([t, { beyondBound, beyondCertified, away }]) => [
      t,
      [beyondBound, beyondCertified, away],
    ]);
    expect(found).toMatchObject(Object.fromEntries(expected));
    expect(sums.map((sum) => sum / (100 * examples.rows))).toEqual([
      known.shareBeyondBound,
      known.shareBeyondCertified,
      known.shareAway,
    ]);
  });
});
