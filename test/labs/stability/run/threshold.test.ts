import { describe, expect, it } from "vitest";
import { PROJECTED_FIXED, MIRROR_FIXED } from "../../../../src/core/atlas/odds";
import { CELL_COLLAPSED } from "../../../../src/core/atlas/cells";
import { createSliceRun } from "../../../../src/core/sliceRun";
import { type ThresholdParams } from "../../../../src/labs/stability/run/params";
import { STABILITY_VARIANTS } from "../../../../src/labs/stability/run/tables";
import { part } from "../../../../src/labs/stability/run/threshold/run";
import { scanLength, scannedSteps } from "../../../../src/labs/stability/run/threshold/search";
import type { ThresholdTask } from "../../../../src/labs/stability/run/threshold/types";
import { at } from "../../../support/beliefs";

const paramsOf = (changes: Partial<ThresholdParams>): ThresholdParams => ({
  ...STABILITY_VARIANTS.threshold,
  ...changes,
});

function runTask(task: ThresholdTask) {
  const run = part.run(task);
  for (;;) {
    const next = run.next();
    if (next.done === true) return next.value;
    next.value.snapshot();
  }
}

function traceOf(changes: Partial<ThresholdParams>) {
  const params = paramsOf(changes);
  return part.merge(params, [])(part.plan(params, []).map(runTask));
}

/** From x alone, to eight digits. */
function from(x: number, changes: Partial<ThresholdParams>) {
  const { measured, collapse, returns } = traceOf({
    x: [x - 1e-9, x + 1e-9],
    width: 1,
    scan: 256,
    precision: 1e-9,
    ...changes,
  });
  return { measured: at(measured, 0), collapse: at(collapse, 0), returns: at(returns, 0) };
}

describe("the measured threshold", () => {
  it("is the exact Fejér step where that is the exact basin: mirror, target (½, ½)", () => {
    const { x, collapse, fejer } = traceOf({ target: 0.5, width: 32, precision: 1e-9 });
    const ratios = collapse
      .map((step, i) => step / at(fejer, i))
      .filter((_, i) => Math.abs(at(x, i) - 0.5) > 0.02);
    expect(ratios.length).toBe(30);
    for (const ratio of ratios) expect(ratio).toBeCloseTo(1, 7);
  });

  it("is 0.797 for the projected step from 0.5 to 0.7, below the local threshold 0.84", () => {
    const { collapse, measured } = from(0.5, { update: "projected", target: 0.7 });
    expect(collapse).toBeCloseTo(0.797, 3);
    expect(measured).toBe(collapse);
  });

  it("is 0.36 for leaving and about 0.54 for the face: projected step from 0.5 to 0.9", () => {
    const { collapse, measured, returns } = from(0.5, {
      update: "projected",
      target: 0.9,
      iterations: 20_000,
      tolerance: 1e-5,
    });
    expect(measured).toBeCloseTo(0.36, 4);
    expect(collapse).toBeGreaterThan(0.53);
    expect(collapse).toBeLessThan(0.545);
    expect(returns).toBeGreaterThan(collapse);
    expect(returns).toBeLessThan(0.6);
  });

  it("lies above the certified step for the mirror update from every start, for every target", () => {
    for (const target of [0.02, 0.3, 0.5, 0.9]) {
      const { measured, certified } = traceOf({ target, width: 40 });
      measured.forEach((step, i) => expect(step).toBeGreaterThan(at(certified, i)));
    }
  });

  it("lies below the paper's bound for some starts of the projected update", () => {
    const { collapse, bound } = traceOf({ update: "projected", target: 0.9, width: 41 });
    expect(collapse.some((step, i) => step < at(bound, i))).toBe(true);
  });

  it("collapses, and some step smaller by less than the precision does not", () => {
    for (const update of ["mirror", "projected"] as const) {
      const trace = traceOf({ update, width: 25, precision: 1e-7 });
      const run = createSliceRun({
        ...trace.params,
        mode: update === "mirror" ? MIRROR_FIXED : PROJECTED_FIXED,
      });
      for (const [i, x] of trace.x.entries()) {
        const step = at(trace.collapse, i);
        expect(run(x, step).word).toBe(CELL_COLLAPSED);
        const smaller = Array.from({ length: 32 }, (_, k) => step * (1 - (1.01e-7 * (k + 1)) / 32));
        expect(smaller.some((eta) => run(x, eta).word !== CELL_COLLAPSED)).toBe(true);
      }
    }
  });

  it("scans the same steps in every task of a run, and counts them without making any", () => {
    for (const scan of [1, 7, 64]) {
      const params = paramsOf({ scan });
      expect(scannedSteps(params)).toBe(scannedSteps(params));
      expect(scanLength(params)).toBe(scannedSteps(params).length);
    }
  });

  it("is the first bad step of the scan, not just any: nothing below it collapses on the grid", () => {
    const params = paramsOf({ update: "projected", target: 0.9, width: 9 });
    const { x, collapse } = traceOf(params);
    const run = createSliceRun({ ...params, mode: PROJECTED_FIXED });
    const steps = scannedSteps(params);
    for (const [i, start] of x.entries()) {
      const bad = steps.find((step) => run(start, step).word === CELL_COLLAPSED) ?? NaN;
      expect(at(collapse, i)).toBeLessThanOrEqual(bad);
      expect(at(collapse, i)).toBeGreaterThan(bad / 2 ** (1 / params.scan));
    }
  });

  it("is Infinity where nothing in the range collapses, and the range's lower end where all does", () => {
    expect(from(0.5, { logStep: [-3, -2] })).toEqual({
      measured: Infinity,
      collapse: Infinity,
      returns: Infinity,
    });
    const { collapse } = from(0.5, { logStep: [0.5, 0.6] });
    expect(collapse).toBeCloseTo(10 ** 0.5, 12);
  });

  it("does not take slowness for failure", () => {
    expect(from(0.01, { iterations: 50, logStep: [-3, -2.9] }).measured).toBe(Infinity);
  });
});

describe("a threshold run", () => {
  it("gives the same curve whichever tasks come first, and partial curves before", () => {
    const params = paramsOf({ width: 37 });
    const tasks = part.plan(params, []);
    const results = tasks.map(() => null) as (ReturnType<typeof runTask> | null)[];
    for (const k of [...tasks.keys()].toReversed()) results[k] = runTask(at2(tasks, k));
    expect(part.merge(params, [])(results)).toEqual(traceOf({ width: 37 }));
    const partial = part.merge(params, [])(results.with(0, null));
    expect(partial.complete).toBe(false);
    expect(at(partial.collapse, 0)).toBeNaN();
  });

  it("sums up what its curve shows", () => {
    const trace = traceOf({ update: "projected", target: 0.9, width: 51 });
    const summary = part.summarize(trace);
    expect(summary.smallest?.step).toBe(Math.min(...trace.collapse));
    expect(summary.smallestMeasured?.step).toBe(Math.min(...trace.measured));
    expect(summary.largest?.step).toBe(Math.max(...trace.collapse));
    expect(summary.unthreatened).toBe(0);
    expect(summary.returning).toBeGreaterThan(0);
    expect(summary.overBound?.least.ratio).toBe(
      Math.min(...trace.collapse.map((c, i) => c / at(trace.bound, i))),
    );
    expect(summary.local).toBeCloseTo(0.36, 12);
  });

  it("writes one CSV line per start", () => {
    const [header, first, ...rest] = part.rows(paramsOf({ width: 5 }), []);
    expect(header).toBe("x,measured,collapse,returns,bound,certified,fejer");
    expect(first?.split(",").length).toBe(7);
    expect(rest.length).toBe(4);
  });
});

function at2<T>(list: readonly T[], k: number): T {
  const value = list[k];
  if (value === undefined) throw new Error(`There is no task ${k}.`);
  return value;
}
