/** @file The atlas as an experiment: the reference's counts, passes that have every cell once, pictures from coarse to fine, words and rows. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { beliefAt, entryAt, placesOf, stepAt, tasksOf } from "../../../../src/labs/stability/run/atlas/grid";
import { part } from "../../../../src/labs/stability/run/atlas/run";
import { runTriangle } from "../../../../src/labs/stability/run/atlas/triangle";
import {
  CELL_COLLAPSED,
  CELL_CONVERGED,
  CELL_OUTSIDE,
  CELL_UNKNOWN,
  CELL_WANDERING,
  type AtlasResult,
  type AtlasTask,
  type AtlasTrace,
} from "../../../../src/labs/stability/run/atlas/types";
import type { AtlasParams } from "../../../../src/labs/stability/run/params";
import { stabilitySchema } from "../../../support/schemas";
import { experiment as tracking } from "../../../../src/labs/tracking/run/run";
import { trackingSchema } from "../../../support/schemas";
import { traceHash } from "../../../support/traceHash";
import { derived } from "../../../support/derived";

function atlas(params: object): AtlasParams {
  const parsed = stabilitySchema.parse(params);
  if (parsed.part !== "atlas") throw new Error("These are the params of another part.");
  return parsed;
}

function runTask(task: AtlasTask): AtlasResult {
  const steps = part.run(task);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

const traceOf = (params: AtlasParams): AtlasTrace =>
  part.merge(params, [])(part.plan(params, []).map(runTask));

/** What the C reference counts on the default atlas: from itself where there is a compiler. */
function referenceCount(): number {
  const folder = mkdtempSync(join(tmpdir(), "mirrorstep-reference-"));
  try {
    const program = join(folder, "atlas");
    const source = fileURLToPath(new URL("../../../bench/reference/atlas_reference.c", import.meta.url));
    const { status } = spawnSync("gcc", ["-O3", source, "-o", program, "-lm"], { stdio: "ignore" });
    if (status !== 0) return 45_710;
    const output = execFileSync(program, ["256", "256", "1000"], { encoding: "utf8" });
    return (JSON.parse(output) as { converged: number }).converged;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test("as many cells converge as in the C reference, but for the handful on the fence", () => {
  const { converged, collapsed, wandering, cells } = part.summarize(traceOf(atlas({})));
  expect(Math.abs(converged - referenceCount())).toBeLessThanOrEqual(8);
  expect(converged + collapsed + wandering).toBe(256 * 256);
  expect(cells).toBe(256 * 256);
});

test("the tasks of an atlas have every cell once, coarse passes first", () => {
  const side = fc.oneof(fc.integer({ min: 1, max: 300 }), fc.constantFrom(1, 2, 3, 127, 1024, 2048));
  fc.assert(
    fc.property(side, side, (width, height) => {
      const tasks = tasksOf(atlas({ width, height }));
      const seen = new Uint8Array(width * height);
      for (const { columns, rows } of tasks.map(placesOf))
        columns.forEach((column, k) => {
          const cell = (rows[k] ?? NaN) * width + column;
          seen[cell] = (seen[cell] ?? 1) + 1;
        });
      expect(seen.every((count) => count === 1)).toBe(true);
      const strides = tasks.map(({ stride }) => stride);
      expect(strides).toEqual(strides.toSorted((a, b) => b - a));
    }),
    { numRuns: 60 },
  );
});

test("pictures grow finer: whole after the first pass, and every cell that is there has its final value", () => {
  const params = atlas({ width: 200, height: 160, iterations: 100 });
  const tasks = part.plan(params, []);
  const results = tasks.map(runTask);
  const whole = part.merge(params, [])(results);
  const strides = [...new Set(tasks.map(({ stride }) => stride))];
  expect(strides.length).toBeGreaterThan(1);
  for (const grain of strides) {
    const soFar = results.map((result, i) => ((tasks[i]?.stride ?? 0) >= grain ? result : null));
    const trace = part.merge(params, [])(soFar);
    expect(trace).toMatchObject({ grain, complete: grain === 1 });
    expect(trace.ends.includes(CELL_UNKNOWN)).toBe(false);
    for (let cell = 0; cell < trace.ends.length; cell++) {
      const [column, row] = [cell % 200, Math.floor(cell / 200)];
      const corner = (row - (row % grain)) * 200 + column - (column % grain);
      if (trace.ends[cell] !== whole.ends[corner] || trace.times[cell] !== whole.times[corner])
        throw new Error(`cell ${cell} at grain ${grain}`);
    }
  }
  expect(part.merge(params, [])([...results.slice(0, 1), ...results.slice(1).map(() => null)]).grain).toBe(0);
});

test("in whatever order tasks end, each pixel shows the smallest block there is, and pictures shown before stay as they were", () => {
  const [width, height] = [200, 170];
  const params = atlas({ width, height, iterations: 40 });
  const tasks = part.plan(params, []);
  const results = tasks.map(runTask);
  /** Painted anew: large blocks first. */
  const painted = (known: readonly boolean[]) => {
    const picture = { ends: new Uint8Array(width * height), times: new Uint32Array(width * height) };
    for (const [i, task] of tasks.entries()) {
      const result = results[i];
      if (known[i] !== true || result === undefined) continue;
      const { columns, rows } = placesOf(task);
      for (const [k, column] of columns.entries())
        for (let y = rows[k] ?? NaN; y < Math.min(height, (rows[k] ?? NaN) + task.stride); y++) {
          const [from, to] = [y * width + column, y * width + Math.min(width, column + task.stride)];
          picture.ends.fill(result.ends[k] ?? NaN, from, to);
          picture.times.fill(result.times[k] ?? NaN, from, to);
        }
    }
    return picture;
  };
  const order = fc.shuffledSubarray([...tasks.keys()], { minLength: tasks.length });
  fc.assert(
    fc.property(order, fc.array(fc.nat(6), { minLength: 4, maxLength: 10 }), (arrivals, pauses) => {
      const merge = part.merge(params, []);
      const known = tasks.map(() => false);
      const shown: { trace: AtlasTrace; picture: ReturnType<typeof painted> }[] = [];
      let next = 0;
      for (const pause of [...pauses, tasks.length]) {
        for (const i of arrivals.slice(next, next + pause)) known[i] = true;
        next += pause;
        const trace = merge(results.map((result, i) => (known[i] === true ? result : null)));
        shown.push({ trace, picture: painted(known) });
      }
      for (const { trace, picture } of shown) {
        expect(traceHash({ ends: trace.ends, times: trace.times })).toBe(traceHash(picture));
      }
    }),
    { numRuns: 12 },
  );
});

test("of two runs side by side, even with the same params, each paints as much as it does alone", () => {
  const params = atlas({ width: 200, height: 160, iterations: 20 });
  let painted = 0;
  const results = part.plan(params, []).map((task): AtlasResult => {
    const { times, ...rest } = runTask(task);
    // Read by who paints, and by nobody else.
    return Object.defineProperty({ ...rest, times }, "times", { get: () => (painted++, times) });
  });
  const paint = (runs: number) => {
    painted = 0;
    const merges = Array.from({ length: runs }, () => part.merge(params, []));
    for (let known = 0; known <= results.length; known++)
      for (const merge of merges) merge(results.map((result, i) => (i < known ? result : null)));
    return painted;
  };
  const alone = paint(1);
  expect(alone).toBeLessThanOrEqual(2 * results.length);
  expect(paint(2)).toBe(2 * alone);
});

test("snapshots are pictures of a part, and do not change afterwards", () => {
  const params = atlas({ width: 256, height: 256, rule: { kind: "boundFraction" } });
  const [task] = part.plan(params, []);
  if (task === undefined) throw new Error("There is no task.");
  const final = runTask(task);
  const steps = part.run(task);
  const seen: { snapshot: AtlasResult; copy: number[] }[] = [];
  for (let step = steps.next(); step.done !== true; step = steps.next()) {
    const snapshot = step.value.snapshot();
    seen.push({ snapshot, copy: [...snapshot.ends] });
  }
  expect(seen.length).toBeGreaterThan(0);
  for (const { snapshot, copy } of seen) {
    expect([...snapshot.ends]).toEqual(copy);
    expect(copy.filter((end) => end !== CELL_UNKNOWN)).toHaveLength(snapshot.done);
    expect(copy.every((end, i) => end === CELL_UNKNOWN || end === final.ends[i])).toBe(true);
  }
});

const WORDS = { converged: CELL_CONVERGED, collapsed: CELL_COLLAPSED, wandering: CELL_WANDERING };

/** The word and time of the same run in the Tracking lab. */
function inTracking(
  { update, iterations, tolerance, floor }: AtlasParams,
  target: number[],
  start: number[],
  rule: object,
) {
  const params = trackingSchema.parse({
    target: { kind: "shift", before: target, after: target, at: 0 },
    steps: iterations,
    start,
    update,
    tolerance,
    floor,
    rules: [rule],
  });
  const results = tracking.plan(params, []).map((task) => {
    const steps = tracking.run(task);
    for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
  });
  const [summary] = tracking.summarize(tracking.merge(params, [])(results)).rules;
  if (summary === undefined) throw new Error("There is no rule.");
  return { end: WORDS[summary.outcome], time: summary.settledAt ?? summary.collapsedAt ?? 0 };
}

describe("a cell ends as the same run does in the Tracking lab", () => {
  const beliefs = (x: number) => [x, 1 - x];
  test.each([
    { update: "mirror", logStep: [-2, 0.25] },
    { update: "projected", logStep: [-2, -0.5] },
    { update: "mirror", rule: { kind: "boundFraction" }, logStep: [-1, 0.5] },
    { update: "mirror", axis: "start", target: 0.9, logStep: [-2, 0.25] },
    { update: "mirror", start: "mirrored", logStep: [-2, 0] },
  ])("on the slice: %o", (changes) => {
    const params = atlas({ width: 9, height: 7, iterations: 300, ...changes });
    if (params.classes !== 2) throw new Error("This is no slice.");
    const { ends, times } = traceOf(params);
    for (let row = 0; row < 7; row++)
      for (let column = 0; column < 9; column++) {
        const x = entryAt(params, column);
        const step = stepAt(params, row);
        const [target, start] =
          params.axis === "start"
            ? [params.target, x]
            : [x, params.start === "mirrored" ? 1 - x : params.start];
        const rule = params.rule.kind === "fixed" ? { step } : { fraction: step };
        const cell = row * 9 + column;
        const expected = inTracking(params, beliefs(target), beliefs(start), { ...params.rule, ...rule });
        expect({ cell, end: ends[cell], time: times[cell] }).toEqual({ cell, ...expected });
      }
  });

  test.each([
    { step: 1.5 },
    { step: 2.1 },
    { step: 0.1, update: "projected" },
    { step: 0.7, axis: "start", target: [0.1, 0.2, 0.7] },
    { step: 0.9, rule: { kind: "boundFraction" } },
  ])("on the triangle: %o", (changes) => {
    const params = atlas({ classes: 3, width: 10, height: 10, iterations: 300, ...changes });
    if (params.classes !== 3) throw new Error("This is no triangle.");
    const { ends, times } = traceOf(params);
    const p = new Float64Array(3);
    const third = 1 / 3;
    let inside = 0;
    for (let cell = 0; cell < 100; cell++) {
      const isInside = beliefAt(params, cell % 10, Math.floor(cell / 10), p);
      expect(ends[cell] === CELL_OUTSIDE).toBe(!isInside);
      if (!isInside) continue;
      inside++;
      const [target, start] =
        params.axis === "start"
          ? [params.target, [...p]]
          : [[...p], params.start === "uniform" ? [third, third, third] : params.start];
      const rule = params.rule.kind === "fixed" ? { step: params.step } : { fraction: params.step };
      const expected = inTracking(params, target, start, { ...params.rule, ...rule });
      expect({ cell, end: ends[cell], time: times[cell] }).toEqual({ cell, ...expected });
    }
    expect(inside).toBeGreaterThan(40);
  });
});

test("cells of the triangle end the same, seen early or not", () => {
  const step = fc.double({ min: -2, max: 0.6, noNaN: true }).map((e) => 10 ** e);
  const update = fc.constantFrom("mirror", "projected");
  const iterations = fc.constantFrom(31, 64, 65, 97, 400);
  const tolerance = fc.constantFrom(1e-3, 0.2);
  fc.assert(
    fc.property(step, update, iterations, tolerance, (size, kind, steps, tau) => {
      const params = atlas({
        classes: 3,
        width: 8,
        height: 8,
        step: size,
        update: kind,
        iterations: steps,
        tolerance: tau,
      });
      if (params.classes !== 3) throw new Error("This is no triangle.");
      const [places] = tasksOf(params).map(placesOf);
      if (places === undefined) throw new Error("There is no task.");
      const [early, full] = [true, false].map((proven) => {
        const out = { ends: new Uint8Array(places.count), times: new Uint32Array(places.count) };
        expect([...runTriangle(params, places, out, Infinity, proven)]).toEqual([]);
        return out;
      });
      expect(early).toEqual(full);
    }),
    { numRuns: 60 },
  );
});

describe("what is read off an atlas", () => {
  // A two-cycle that is smaller than the tolerance counts as converged: at this one there is none.
  const trace = traceOf(atlas({ update: "projected", width: 96, height: 96, tolerance: 1e-6 }));
  const summary = part.summarize(trace);

  test("the verdicts count every cell", () => {
    for (const verdict of [summary.bound, summary.certified, summary.fejer, summary.local]) {
      if (verdict === null) throw new Error("There is no verdict.");
      expect(verdict.below + verdict.above).toBe(96 * 96);
      expect(verdict.belowConverged + verdict.aboveConverged).toBe(summary.converged);
    }
  });

  test("no run of the projected step converges above the exact local threshold", () => {
    expect(summary.local?.aboveConverged).toBe(0);
  });

  test("the bound is not the threshold: below η_max = 1 at the start many targets are lost", () => {
    const { bound } = summary;
    expect(bound === null ? NaN : bound.below - bound.belowConverged).toBeGreaterThan(500);
  });

  test("the measured curve is the lower edge of the first row that is lost", () => {
    const { ends, width, height, params } = trace;
    const curve = derived(trace, "measured");
    if (!(curve instanceof Float64Array) || params.classes !== 2) throw new Error("There is no curve.");
    for (let i = 0; i < width; i++) {
      const column = Array.from({ length: height }, (_, row) => ends[row * width + i]);
      const first = column.indexOf(CELL_CONVERGED);
      const lost = column.findIndex((end, row) => row > first && end !== CELL_CONVERGED);
      const measured = curve[i] ?? NaN;
      expect(measured).toBeLessThan(stepAt(params, lost));
      expect(measured).toBeGreaterThan(stepAt(params, lost - 1));
    }
  });

  test("times are those of the converged cells", () => {
    const times = [...trace.times]
      .filter((_, i) => trace.ends[i] === CELL_CONVERGED)
      .toSorted((a, b) => a - b);
    expect(summary.lastSettledAt).toBe(times.at(-1));
    expect(times).toContain(Math.floor(summary.medianSettledAt ?? NaN));
  });
});

test("the rows are the picture, cell by cell, and leave out what lies beyond the triangle", () => {
  for (const changes of [{ rule: { kind: "boundFraction" } }, { classes: 3, step: 2.2 }]) {
    const params = atlas({ width: 12, height: 9, iterations: 200, ...changes });
    const { ends, times } = traceOf(params);
    const [header, ...lines] = [...part.rows(params, [])];
    expect(header).toBe(
      params.classes === 3
        ? "p1,p2,p3,outcome,settledAt,collapsedAt"
        : "target,fraction,outcome,settledAt,collapsedAt",
    );
    const cells = [...ends]
      .map((end, i) => ({ end, time: times[i] }))
      .filter(({ end }) => end !== CELL_OUTSIDE);
    const read = lines.map((line) => {
      const [word = "", settled = "", collapsed = ""] = line.split(",").slice(-3);
      return { end: WORDS[word as keyof typeof WORDS], time: Number(settled || collapsed || 0) };
    });
    expect(read).toEqual(cells);
  }
});
