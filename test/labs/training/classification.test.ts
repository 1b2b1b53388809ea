/** @file What classification runs, shows and says. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { drain } from "../../../src/experiments/drain";
import { examplesSet } from "../../../src/experiments/data/examples";
import { EXAMPLE_SETS } from "../../../src/experiments/data/exampleSets";
import { METHOD_KINDS, trainsAny } from "../../../src/core/training/methods";
import { presets } from "../../../src/labs/training/classification/presets";
import { classificationProgram } from "../../../src/labs/training/classification/python";
import { sweepPlot } from "../../../src/labs/training/classification/scene/sweep";
import { table as numbersOf } from "../../../src/labs/training/classification/table";
import { classificationFindings } from "../../../src/labs/training/classification/words";
import { outcomeOf } from "../../../src/labs/training/outcome";
import { methodKind } from "../../../src/labs/training/run/classification/kinds";
import type {
  ClassificationParams,
  TrainingMethod,
} from "../../../src/labs/training/run/classification/params";
import { problem } from "../../../src/labs/training/run/classification/problem";
import { part } from "../../../src/labs/training/run/classification/run";
import { verdictsOf } from "../../../src/labs/training/run/classification/verdict";
import { usualOfPart } from "../../../src/labs/training/run/tables";
import { sentenceOf } from "../../../src/scenario/statement";
import { once } from "../../support/once";
import reference from "../../fixtures/training/classification.json";

const usual = usualOfPart("classification");
const fileOf = (data: ClassificationParams["data"]) =>
  `public/data/uci/${EXAMPLE_SETS[typeof data === "string" ? data : "wine"].file}`;

function resourcesFor({ data }: ClassificationParams) {
  if (typeof data !== "string") throw new Error("A set that ships was expected.");
  return [examplesSet(data, readFileSync(fileOf(data), "utf8"))];
}

function traceOf(own: Partial<ClassificationParams>, { run } = part) {
  const params = { ...usual, ...own };
  const resources = resourcesFor(params);
  const results = part.plan(params, resources).map((task) => drain(run(task)));
  return part.merge(params, resources)(results);
}

const sgd = (step: number, relaxation: TrainingMethod["relaxation"] = 1): TrainingMethod => ({
  kind: "sgd",
  step,
  relaxation,
});
const methodOf = (text: string): TrainingMethod => {
  const checked = methodKind.check(methodKind.parse(text));
  // A kind with members of its own is never a word alone.
  if (!checked.ok || typeof checked.value === "string") throw new Error(`${text} is no method.`);
  return checked.value;
};
const presetTrace = (id: string) => {
  const found = presets.find((each) => each.id === id);
  if (found === undefined) throw new Error(`There is no preset ${id}.`);
  return traceOf(found.params, once(part));
};

describe("runs", () => {
  it("give the numbers that are known, over all examples", () => {
    const trace = traceOf({ batch: "full", steps: 100, methods: [sgd(1), sgd(0.1)] });
    const { methods, optimum, data } = part.summarize(trace);
    expect(data).toMatchObject({
      rows: 178,
      dropped: 0,
      features: 13,
      constantColumns: 0,
      classes: ["1", "2", "3"],
    });
    expect(optimum?.objective).toBeCloseTo(reference.methods.wine.optimum, 14);
    expect(methods.map(({ finalObjective }) => finalObjective?.mean)).toEqual([
      expect.closeTo(reference.methods.wine["sgd@1.0"].objective[100], 13),
      expect.closeTo(reference.methods.wine["sgd@0.1"].objective[100], 13),
    ]);
    expect(methods.map(({ finalDistance }) => finalDistance?.mean)).toEqual([
      expect.closeTo(reference.methods.wine["sgd@1.0"].halfSquaredDistance[100], 12),
      expect.closeTo(reference.methods.wine["sgd@0.1"].halfSquaredDistance[100], 12),
    ]);
    // Fejér on the whole batch; and no run but one, for nothing is drawn.
    expect(methods.map(({ fejerViolations }) => fejerViolations)).toEqual([0, 0]);
    expect(trace.methods.map((method) => method?.runs)).toEqual([1, 1]);
    expect(methods[0]?.monitor?.shareBeyondBound).toBeCloseTo(0.986, 3);
  });

  it("are the same bits for equal products of λ and step, whatever draws the batches", () => {
    const [one, two] = traceOf({ steps: 40, seeds: 3, methods: [sgd(0.5, 1), sgd(0.25, 2)] }).methods;
    expect(two?.objective).toEqual(one?.objective);
    expect(two?.ends).toEqual(one?.ends);
    expect(two?.monitor).toEqual(one?.monitor);
  });

  it("do not depend on how they are cut into blocks, nor on the methods beside them", () => {
    const whole = traceOf({ steps: 30, seeds: 7, methods: [sgd(0.5), methodOf("adam:0.05")] });
    const alone = traceOf({ steps: 30, seeds: 3, methods: [methodOf("adam:0.05")] });
    expect(Array.from(whole.methods[1]?.ends.objective ?? []).slice(0, 3)).toEqual(
      Array.from(alone.methods[0]?.ends.objective ?? []),
    );
  });

  it.each(METHOD_KINDS)("by %s come nearer to the minimum", (kind) => {
    const { methods } = part.summarize(
      traceOf({ data: "iris", steps: 20, seeds: 2, methods: [methodOf(kind)] }),
    );
    const [found] = methods;
    expect(found?.finalObjective?.mean).toBeLessThan(Math.log(3));
    expect(found?.diverged).toBe(0);
    expect(found?.finalDivergence?.mean).toBeGreaterThan(0);
  });

  it.each([
    "twoPoint:1,3:0.25",
    "coupled:1,3:0.25:large",
    "coupled:1,3:0.25:small",
    "uniform:0:2",
    "logNormal:0:0.5",
    "residual:1",
  ])("draw λ from (seed, run): %s", (law) => {
    const method = methodOf(`sgd:0.3:${law}`);
    const [one, two] = traceOf({ data: "iris", steps: 30, seeds: 2, methods: [method, method] }).methods;
    expect(one?.objective).toEqual(two?.objective);
    const ends = Array.from(one?.ends.objective ?? []);
    expect(ends[0]).not.toBe(ends[1]);
  });

  it("keep tests apart, and tell what leaves for good", () => {
    const kept = traceOf({
      data: "breastCancer",
      testFraction: 0.25,
      steps: 20,
      seeds: 2,
      methods: [sgd(1)],
    });
    expect(kept.data).toMatchObject({ rows: 513, testRows: 170, dropped: 16 });
    expect(kept.methods[0]?.testAccuracy?.mean.at(-1)).toBeGreaterThan(0.9);
    const gone = part.summarize(traceOf({ steps: 300, seeds: 2, methods: [sgd(3000)] }));
    expect(gone.methods[0]).toMatchObject({
      diverged: 2,
      reached: 0,
      stepsToTarget: null,
      finalObjective: null,
    });
  });

  it("write every look of every run as CSV", () => {
    const params = { ...usual, steps: 3, seeds: 2, methods: [sgd(0.5)] };
    const lines = [...part.rows(params, resourcesFor(params))];
    expect(lines).toHaveLength(1 + 2 * 4);
    expect(lines[1]).toMatch(/^"SGD",0\.5,1,0,0,1\.0986122886681\d+,/);
  });
});

describe("the grid", () => {
  const trace = presetTrace("the-grid-decides");
  const said = classificationFindings(trace).map(sentenceOf);

  it("shows a gain where it is coarse that is gone where it is fine", () => {
    const methods = trace.methods.flatMap((method) => method ?? []);
    const coarse = verdictsOf(methods, "coarse").map((verdict) => verdict?.ratio);
    expect(Math.min(...coarse.map((ratio) => ratio?.high ?? Infinity))).toBeLessThan(1);
    for (const { ratio } of verdictsOf(methods, "fine").flatMap((verdict) => verdict ?? []))
      expect(ratio).toMatchObject({ low: expect.toSatisfy((low: number) => low <= 1.0001) });
    expect(said[0]).toMatch(
      /^Observed: tuned on every 4th step of the grid, the best looking is SGD, λ 1\.\d with 0\.\d+ \[/,
    );
    expect(said[1]).toMatch(
      /^Observed: tuned on all 13 steps of the grid \(\d+ steps of training\).*no gain/,
    );
    const summary = part.summarize(trace);
    expect(summary.methods.map((method) => method.coarse?.ratioToFirst)).toEqual(coarse);
    expect(said[1]).toContain(`(${summary.tuningSteps} steps of training)`);
    expect(said[2]).toBe(
      "Proved: a constant λ of this method is a factor of its step: equal products λ*U* give equal weights, to the last bit.",
    );
  });

  it("comes to what was observed, whatever is proved of every run", () => {
    const outcome = outcomeOf(classificationFindings(trace), 3);
    expect(outcome.map(({ status }) => status)).toEqual(["observed", "observed", "observed"]);
    expect(outcome[0]?.text).toMatch(/^tuned on every 4th step/);
  });

  it("gives the step of the method, and its cost", () => {
    const { methods } = part.summarize(trace);
    for (const [place, { step }] of methods.entries()) {
      const grid = trace.methods[place]?.grid;
      expect(grid?.steps).toContain(step);
      expect(grid?.cost).toBeGreaterThan(100);
    }
    expect(numbersOf(trace).rows.map(([label]) => label)).toEqual([
      "SGD, λ 1",
      "SGD, λ 1.3",
      "SGD, λ 1.6",
      "SGD, λ 1.8",
    ]);
  });
});

describe("presets", () => {
  it("a longer step needs fewer steps: at a quarter of the tuned one λ = 1.8 needs about half", () => {
    const { methods } = part.summarize(presetTrace("untuned-gain"));
    expect(methods[2]?.ratioToFirst).toMatchObject({
      mean: expect.toSatisfy((mean: number) => mean > 0.4 && mean < 0.6),
      high: expect.toSatisfy((high: number) => high < 0.7),
    });
  });
  it("Polyak's step has a unit, and λ = 1.8 needs fewer steps", () => {
    const trace = presetTrace("polyak-has-a-unit");
    expect(part.summarize(trace).methods[2]?.ratioToFirst?.high).toBeLessThan(1);
    expect(classificationFindings(trace).map(sentenceOf).join(" ")).toContain("λ = 2 is the reflection");
  });
  it("the proximal point has a unit, and no λ above 1 a gain that its interval shows", () => {
    const trace = presetTrace("proximal-point-has-a-unit");
    for (const { ratioToFirst, reached } of part.summarize(trace).methods.slice(1)) {
      expect(reached).toBe(8);
      expect(ratioToFirst?.high).toBeGreaterThan(1);
    }
    const said = classificationFindings(trace).map(sentenceOf).join(" ");
    expect(said).toContain("the proximal point has a unit");
    expect(said).toContain("every 2nd step of the grid");
    // Of three runs an interval may begin below 0, where the axis has no place.
    const lows = sweepPlot(trace)?.whiskers?.map(({ low }) => low) ?? [];
    expect(lows).toContain(Number.MIN_VALUE);
    expect(lows.every((low) => low > 0)).toBe(true);
  });
  it("capped at the certified step no step is too long, and a tuned one needs about half as many", () => {
    const trace = presetTrace("cap-instead-of-tuning");
    const [plain, capped] = trace.methods.map((method) => Array.from(method?.grid?.reached ?? []));
    expect(capped).toEqual(Array(12).fill(5));
    expect(plain?.slice(7)).toEqual(Array(5).fill(0));
    expect(part.summarize(trace).methods[1]?.ratioToFirst).toMatchObject({
      mean: expect.toSatisfy((mean: number) => mean > 1.6 && mean < 2.4),
      low: expect.toSatisfy((low: number) => low > 1),
    });
  });
  it("the bound cries wolf while the loss falls all the way", () => {
    const trace = presetTrace("bound-cries-wolf");
    const [found] = part.summarize(trace).methods;
    expect(found?.monitor?.shareBeyondBound).toBeGreaterThan(0.9);
    expect(found?.monitor?.shareBeyondCertified).toBeLessThan(0.02);
    const means = Array.from(trace.methods[0]?.objective.mean ?? []);
    means.slice(1).forEach((value, k) => expect(value).toBeLessThan(means[k] ?? 0));
    expect(classificationFindings(trace).map(sentenceOf).join(" ")).toMatch(
      /while the objective fell from 1\.10 to 0\.0333, 98\.6\s% of all steps/,
    );
  });
});

describe("a residual network", () => {
  const model = { kind: "network", depth: 2, width: 6 } as const;
  const small = { data: "iris", model, steps: 12, seeds: 2 } as const;

  it("has one start a run, the same for every method, and no z*", () => {
    const trace = traceOf({ ...small, methods: [sgd(0.5), methodOf("adam:0.01")] });
    const [one, other] = trace.methods;
    expect(other?.objective.low[0]).toBe(one?.objective.low[0]);
    expect(one?.objective.low[0]).toBeLessThan(one?.objective.high[0] ?? 0);
    expect([trace.optimum, one?.distance, one?.divergence]).toEqual([null, null, null]);
    const { methods, optimum, target } = part.summarize(trace);
    expect(optimum).toBeNull();
    expect(target).toBeCloseTo(0.01 * Math.log(3), 15);
    expect(methods[0]).toMatchObject({ finalDistance: null, finalDivergence: null, fejerViolations: null });
    expect(numbersOf(trace).columns).not.toContain("D(z*, θ)");
    const said = classificationFindings(trace).map(sentenceOf).join(" ");
    expect(said).toContain("105 weights in 2 layers of width 6");
    expect(said).toContain("there is no one *z*^{*} and so no *D*(*z*^{*}, θ)");
    expect(said).not.toContain("*f*^{*} =");
  });

  it("is run as often as is asked also over all examples, for its start is drawn", () => {
    const { methods } = traceOf({ ...small, batch: "full", methods: [sgd(0.5)] });
    expect(methods[0]?.runs).toBe(2);
    expect(methods[0]?.ends.objective[0]).not.toBe(methods[0]?.ends.objective[1]);
  });

  it("gives the same bits for equal products of λ and step", () => {
    const [one, two] = traceOf({ ...small, methods: [sgd(0.5, 1), sgd(0.25, 2)] }).methods;
    expect(two?.ends).toEqual(one?.ends);
    expect(two?.monitor).toEqual(one?.monitor);
  });

  it("is no wider than its features ask for, and says nothing of pairs then", () => {
    const trace = traceOf({ ...small, model: { ...model, width: 2 }, methods: [sgd(0.5)] });
    const said = classificationFindings(trace).map(sentenceOf).join(" ");
    expect(said).toContain("55 weights in 2 layers of width 4");
    expect(said).not.toContain("come in pairs");
  });

  it("clashes with methods that ask for more than its gradient, and with too much work", () => {
    const params = { ...usual, ...small };
    const fit = METHOD_KINDS.filter((kind) => problem({ ...params, methods: [methodOf(kind)] }) === null);
    expect(fit).toEqual(METHOD_KINDS.filter(trainsAny));
    expect(problem({ ...params, methods: [sgd(1), methodOf("polyak")] })).toEqual({
      path: ["methods", "1"],
      message: "polyak needs f*, and a network has none; take another method",
    });
    const wide = { kind: "network", depth: 12, width: 64 } as const;
    expect(problem({ ...params, model: wide, methods: [sgd(1)], steps: 100_000, seeds: 100 })?.message).toBe(
      "100 runs of 100000 steps are 10000000 steps together, at most 2003205 are taken; ask for 20032 steps, or for fewer runs",
    );
  });

  it("needs no fewer steps with any λ on the fine grid", () => {
    const { methods } = part.summarize(presetTrace("a-network-is-no-different"));
    for (const { ratioToFirst } of methods.slice(1)) expect(ratioToFirst?.high).toBeGreaterThan(1);
  });

  it("arrives by hypentropy a little before SGD, by Adam long after", () => {
    const [, , adam, hypentropy] = part.summarize(presetTrace("network-by-four-methods")).methods;
    expect(hypentropy?.ratioToFirst?.high).toBeLessThan(1);
    expect(adam?.ratioToFirst?.low).toBeGreaterThan(1.5);
    expect(adam?.monitor?.shareBeyondBound).toBeGreaterThan(0.5);
  });

  it("says what a method is besides, once", () => {
    const methods = ["hypentropy:1:1", "hypentropy:1:2", "naturalGradient:0.5"].map(methodOf);
    const said = classificationFindings(traceOf({ data: "iris", steps: 2, seeds: 1, methods }))
      .map(sentenceOf)
      .join(" ");
    expect(said.match(/EG\^\{±\}/g)).toHaveLength(1);
    expect(said).toContain("Newton’s method on the batch");
  });
});

describe("the NumPy program", () => {
  it("trains the network that the app trains", () => {
    const model = { kind: "network", depth: 2, width: 14 } as const;
    const methods = ["sgd:0.5", "pNorm:0.5", "hypentropy:0.5", "adamw:0.01", "lion:0.005"].map(methodOf);
    const trace = traceOf({ model, batch: "full", steps: 8, seeds: 2, methods });
    const program = classificationProgram(trace.params, "origin", trace);
    const { stdout, stderr } = spawnSync("python3", ["-", fileOf("wine")], {
      input: program,
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    const printed = [...stdout.matchAll(/, f (\S+)$/gm)].map(([, digits]) => Number(digits));
    const own = part.summarize(trace).methods.map(({ finalObjective }) => finalObjective?.mean ?? NaN);
    expect(printed.length).toBe(own.length);
    own.forEach((value, i) => expect(Math.abs((printed[i] ?? NaN) / value - 1)).toBeLessThan(1e-8));
  });

  it("comes to the same digits over all examples, by every method", { timeout: 60_000 }, () => {
    const kinds = METHOD_KINDS.filter((kind) => kind !== "proximalPoint" && kind !== "polyak");
    for (const some of [kinds.slice(0, 5), kinds.slice(5), ["polyak", "proximalPoint"]]) {
      const methods = some.map(methodOf);
      const trace = traceOf({ batch: "full", steps: 12, methods });
      const program = classificationProgram(trace.params, "origin", trace);
      const { stdout, stderr } = spawnSync("python3", ["-", fileOf("wine")], {
        input: program,
        encoding: "utf8",
      });
      expect(stderr).toBe("");
      const printed = [...stdout.matchAll(/, f (\S+),/g)].map(([, digits]) => Number(digits));
      const own = part.summarize(trace).methods.map(({ finalObjective }) => finalObjective?.mean ?? NaN);
      expect(printed.length).toBe(own.length);
      own.forEach((value, i) => expect(Math.abs((printed[i] ?? NaN) / value - 1)).toBeLessThan(1e-8));
    }
  });
});
