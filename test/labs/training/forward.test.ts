/** @file What the forward pass runs, shows and says. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { SCREEN } from "../../../src/charts/ink";
import { drain } from "../../../src/experiments/drain";
import { examplesSet } from "../../../src/experiments/data/examples";
import { EXAMPLE_SETS } from "../../../src/experiments/data/exampleSets";
import { forwardFindings } from "../../../src/labs/training/forward/findings";
import { nearestTo, panelAt, passesOn } from "../../../src/labs/training/forward/passes";
import { presets } from "../../../src/labs/training/forward/presets";
import { forwardProgram } from "../../../src/labs/training/forward/python";
import type { ForwardParams } from "../../../src/labs/training/run/forward/params";
import { isDrawn, pointedAt } from "../../../src/labs/training/run/forward/paths";
import { part } from "../../../src/labs/training/run/forward/run";
import { usualOfPart } from "../../../src/labs/training/run/tables";
import { sentenceOf } from "../../../src/scenario/statement";
import { once } from "../../support/once";

const usual = usualOfPart("forward");
const fileOf = (data: ForwardParams["data"]) =>
  `public/data/uci/${EXAMPLE_SETS[typeof data === "string" ? data : "iris"].file}`;

function resourcesFor({ data }: ForwardParams) {
  if (typeof data !== "string") throw new Error("A set that ships was expected.");
  return [examplesSet(data, readFileSync(fileOf(data), "utf8"))];
}

function run(params: ForwardParams) {
  const resources = resourcesFor(params);
  const results = part.plan(params, resources).map((task) => drain(once(part).run(task)));
  const trace = part.merge(params, resources)(results);
  if (!isDrawn(trace)) throw new Error("The run has no result.");
  return trace;
}

const known = new Map<string, ReturnType<typeof run>>();

/** Each run once. */
function traceOf(own: Partial<ForwardParams>) {
  const params = { ...usual, ...own };
  const key = JSON.stringify(params);
  const found = known.get(key) ?? run(params);
  known.set(key, found);
  return found;
}

const said = (own: Partial<ForwardParams>) => forwardFindings(traceOf(own)).map(sentenceOf);
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

describe("presets", () => {
  const of = (id: string, own: Partial<ForwardParams> = {}) => {
    const preset = presets.find((each) => each.id === id);
    if (preset === undefined) throw new Error(`There is no preset ${id}.`);
    return part.summarize(traceOf({ ...preset.params, ...own }));
  };

  it("say what is so of four layers, and of twelve", () => {
    const [four, twelve] = [of("four-layers-four-steps"), of("twelve-smaller-steps")];
    expect(four.before.accuracy.at(-1)).toBeLessThan(0.6);
    expect(four.after.accuracy).toEqual([0.7, 141 / 150, 145 / 150, 145 / 150, 147 / 150]);
    expect(twelve.after.accuracy.at(-1)).toBe(147 / 150);
    for (const { shareBeyondBound, shareBeyondCertified } of four.after.layers) {
      expect(shareBeyondBound).toBeGreaterThan(0.95);
      expect(shareBeyondCertified).toBeGreaterThan(0.6);
    }
    expect(twelve.after.layers.map(({ shareBeyondCertified }) => shareBeyondCertified)).toEqual(
      Array(12).fill(0),
    );
  });

  it("and of tumours", () => {
    const { data, before } = of("benign-or-malignant", { steps: 1 });
    expect(data).toMatchObject({ rows: 683, classes: ["2", "4"] });
    expect(before.layers).toHaveLength(4);
  });

  it("and of wines", () => {
    const wine = of("every-wine-told-right");
    expect(wine.after.accuracy.at(-1)).toBe(1);
    expect(sum(wine.after.layers.map(({ step }) => step)) / 4).toBeGreaterThan(0.9);
    expect(sum(wine.after.layers.map((layer) => layer.shareBeyondCertified)) / 4).toBeGreaterThan(0.5);
  });
});

describe("a run", () => {
  it("reads the first weights until a step is taken, and is the same whichever example is pointed at", () => {
    const params = { ...usual, steps: 2 };
    const [task, other] = [params, { ...params, example: 3 }].flatMap((each) =>
      part.plan(each, resourcesFor(each)),
    );
    if (task === undefined || other === undefined) throw new Error("There is no task.");
    expect(part.reuse?.(other)).toBe(part.reuse?.(task));
    const steps = part.run(task);
    const first = steps.next();
    const early = first.done === true ? null : first.value.snapshot();
    expect(early?.after).toEqual(early?.before);
    const whole = drain(part.run(task));
    expect(early?.before).toEqual(whole.before);
    expect(whole.after.accuracy).not.toEqual(whole.before.accuracy);
    expect(whole.objective[2]).toBeLessThan(whole.objective[0] ?? 0);
  });

  it("stops where the objective leaves, with the weights before", () => {
    const { leftAt, taken, objective, after } = part.summarize(
      traceOf({ method: "sgd", step: 1e6, steps: 50 }),
    );
    expect(leftAt).toBe(taken + 1);
    expect([objective.after, ...after.crossEntropy].every(Number.isFinite)).toBe(true);
    expect(said({ method: "sgd", step: 1e6, steps: 50 })[0]).toContain(`after step ${leftAt} of training`);
  });

  it("keeps every so many examples of a large set, and points at one of them", () => {
    const trace = traceOf({ data: "banknote", steps: 1, depth: 1, example: 1000 });
    expect([trace.result.every, trace.labels.length]).toEqual([2, 686]);
    const { example } = part.summarize(trace);
    expect(example.example).toBe(999);
    expect(part.summarize(traceOf({ steps: 1, example: 20_000 })).example.example).toBe(150);
  });

  it("has as wide a state as there are features", () => {
    expect(traceOf({ steps: 1, width: 2, depth: 1 }).weights).toBe(4 * 5 + 3 * 5);
  });

  it("writes every example after every layer as CSV", () => {
    const params = { ...usual, steps: 3 };
    const [head, ...lines] = part.rows(params, resourcesFor(params));
    expect(head).toBe("training,example,label,layer,p1,p2,p3,step,bound,certified");
    expect(lines).toHaveLength(2 * 150 * 5);
    expect(lines[0]).toMatch(/^before,1,"Iris-setosa",0,[\d.]+,[\d.]+,[\d.]+,,,$/);
    const { example } = part.summarize(traceOf({ steps: 3 }));
    const own = lines
      .filter((line) => line.startsWith("after,84,"))
      .map((line) => line.split(",").map(Number));
    expect(own.map((fields) => fields.slice(4, 7))).toEqual(example.after.beliefs);
    expect(own.slice(1).map((fields) => fields[7])).toEqual(example.after.steps);
  });
});

it("finds the example whose way is pointed at, in both panels", () => {
  const trace = traceOf({ steps: 20 });
  const passes = passesOn(trace, { width: 900, height: null, theme: SCREEN });
  for (const panel of passes.panels)
    for (const place of [3, 70, 120]) {
      const at = panel.at(place, 2);
      expect(panelAt(passes, at)).toBe(panel);
      const found = panel.at(nearestTo(trace, panel, at), 2);
      expect(
        nearestTo(trace, panel, at) === place || Math.hypot(found[0] - at[0], found[1] - at[1]) < 40,
      ).toBe(true);
    }
  expect(panelAt(passes, [-5, -5])).toBeNull();
  expect(passesOn(trace, { width: 900, height: null, theme: SCREEN }).panels[0].box.x1).toBeLessThan(
    passes.panels[1].box.x0,
  );
  expect(pointedAt(trace, trace.params)).toBe(83);
});

it("tells claimed, proved, exact and observed apart, computed from the run", () => {
  const sentences = said({});
  expect(sentences[0]).toMatch(/^Claimed by the paper: the forward pass is a sequence of Euler steps/);
  expect(sentences[1]).toMatch(
    /^Observed: after 200 steps of training 98.2\s% of all steps of the layers are beyond that bound, 7\s% before it; 98\s% of the examples are told right, 55.3\s% before\. This network works/,
  );
  expect(sentences.join(" ")).toContain("Proved: a mirror step within the certified step");
  expect(said({ steps: 1 })[1]).not.toContain("This network works");
});

const hasNumPy = spawnSync("python3", ["-c", "import numpy"]).status === 0;
it.runIf(hasNumPy)("is what NumPy prints", () => {
  for (const own of [{ steps: 60 }, { steps: 30, method: "lion", depth: 3, step: 0.003 }] as const) {
    const params = { ...usual, ...own };
    const { stdout } = spawnSync("python3", ["-c", forwardProgram(params, "test"), fileOf(params.data)], {
      encoding: "utf8",
    });
    const { after, before, objective } = part.summarize(traceOf(own));
    const lines = stdout.trim().split("\n");
    const values = (reading: RegExp) =>
      lines.flatMap((line) => (reading.exec(line)?.slice(1) ?? []).map(Number));
    const [first, last] = values(/: f (\S+),/);
    expect(first).toBeCloseTo(objective.before, 8);
    expect(last).toBeCloseTo(objective.after, 8);
    const steps = values(/median step (\S+),/);
    [...before.layers, ...after.layers].forEach(({ step }, l) =>
      expect(Math.abs((steps[l] ?? NaN) / step - 1)).toBeLessThan(1e-4),
    );
    const beyond = values(/beyond certified (\S+),/);
    [...before.layers, ...after.layers].forEach(({ shareBeyondCertified }, l) =>
      expect(beyond[l]).toBeCloseTo(shareBeyondCertified, 4),
    );
  }
});
