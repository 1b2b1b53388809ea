/** @file Sweeps: the words and times of plain runs, whether ends are seen early or not, for any number of cells. */
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  CELL_COLLAPSED,
  CELL_CONVERGED,
  CELL_WANDERING,
  type Cell,
  type Problem,
} from "../../../src/core/atlas/cells";
import { plainKernel } from "../../../src/core/atlas/kernel";
import { stepOdds } from "../../../src/core/atlas/odds";
import { sweep } from "../../../src/core/atlas/sweep";
import { floor, mode, problemOf, spec } from "../../support/atlasCells";

const cellOf = (problem: Problem, index: number): Cell => {
  const cell: Cell = { t: 1, a: 0, b: 0, inFrom: 0, inTo: 0, from: 0, to: 0, isTooSlow: false };
  problem.cell(index, cell);
  return cell;
};

/** The words of MATH §5, one cell at a time, step by step. */
function plainRun(problem: Problem, index: number): { end: number; time: number } {
  const { mode: kind, limits, iterations } = problem;
  const { a, b, inFrom, inTo, ...cell } = cellOf(problem, index);
  let t = Math.min(limits.hi, Math.max(limits.lo, cell.t));
  let settledAt = t > inFrom && t < inTo ? 0 : -1;
  let clampedAt = -1;
  for (let n = 1; n <= iterations; n++) {
    t = stepOdds(kind, t, a, b, limits);
    if (!(t > inFrom && t < inTo)) settledAt = -1;
    else if (settledAt < 0) settledAt = n;
    if (clampedAt < 0 && (t === limits.lo || t === limits.hi)) clampedAt = n;
  }
  if (settledAt >= 0) return { end: CELL_CONVERGED, time: settledAt };
  return clampedAt >= 0 ? { end: CELL_COLLAPSED, time: clampedAt } : { end: CELL_WANDERING, time: 0 };
}

function run(problem: Problem, early: boolean, budget = 1e9) {
  const out = { ends: new Uint8Array(problem.count), times: new Uint32Array(problem.count) };
  let last = 0;
  for (const done of sweep(plainKernel(), problem, out, budget, early)) {
    if (done < last) throw new Error(`${done} are done, and ${last} were before`);
    last = done;
    let ended = 0;
    for (const end of out.ends) if (end !== 0) ended++;
    if (ended !== done) throw new Error(`${done} of ${problem.count} are said to be done, ${ended} are`);
  }
  return out;
}

const problem = fc
  .record({
    kind: mode,
    specs: fc.array(spec, { minLength: 1, maxLength: 40 }),
    iterations: fc.oneof(fc.integer({ min: 1, max: 200 }), fc.constantFrom(31, 32, 33, 64, 1000, 3001)),
    tolerance: fc.constantFrom(1e-3, 1e-6, 0.2, 1e-9),
    eps: floor,
  })
  .map(({ kind, specs, iterations, tolerance, eps }) => problemOf(kind, specs, iterations, tolerance, eps));

test("every cell ends as its plain run does, early or not", () => {
  fc.assert(
    fc.property(problem, (given) => {
      const plain = Array.from({ length: given.count }, (_, i) => plainRun(given, i));
      for (const early of [true, false]) {
        const { ends, times } = run(given, early);
        expect(Array.from(ends, (end, i) => ({ end, time: times[i] }))).toEqual(plain);
      }
    }),
    { numRuns: 300 },
  );
});

test("of a run that bounces in and out of the tolerance the last step decides", () => {
  const words = new Set<number | undefined>();
  for (const iterations of [64, 65, 66, 95, 96, 97, 128, 1000, 1024, 1025])
    for (const kind of [0, 2] as const)
      for (const q of [0.1, 0.9]) {
        const given = problemOf(kind, [{ q, start: 0.5, step: 50 }], iterations, 0.2, 1e-12);
        const { ends, times } = run(given, true);
        expect({ end: ends[0], time: times[0] }).toEqual(plainRun(given, 0));
        words.add(ends[0]);
      }
  expect(words).toEqual(new Set([CELL_CONVERGED, CELL_COLLAPSED]));
});

test("more cells than there are places, many of them late or repeating, end the same in any slices", () => {
  fc.assert(
    fc.property(mode, fc.array(spec, { minLength: 8, maxLength: 16 }), fc.nat(100), (kind, some, odd) => {
      const specs = Array.from({ length: 1500 + odd }, (_, i) => {
        const one = some[i % some.length] ?? { q: 0.5, start: 0.5, step: 1 };
        return { ...one, step: one.step * (1 + i / 5000) };
      });
      const given = problemOf(kind, specs, 77, 1e-3, 1e-12);
      const whole = run(given, true);
      expect(run(given, true, 1000)).toEqual(whole);
      expect(run(given, false, 100_000)).toEqual(whole);
      for (const i of [0, 511, 512, 1499]) {
        const { end, time } = plainRun(given, i);
        expect([whole.ends[i], whole.times[i]]).toEqual([end, time]);
      }
    }),
    { numRuns: 20 },
  );
});

test("a run that enters a proven region stays within the tolerance", () => {
  let entered = 0;
  fc.assert(
    fc.property(mode, spec, fc.constantFrom(1e-3, 1e-6, 0.05), (kind, one, tolerance) => {
      const given = problemOf(kind, [one], 1, tolerance, 1e-12);
      const { a, b, inFrom, inTo, from, to } = cellOf(given, 0);
      fc.pre(from < to);
      entered++;
      // From both of its ends, and from next to the target.
      for (const start of [from, to, (from + to) / 2]) {
        let t = start;
        for (let n = 0; n < 2000; n++) {
          t = stepOdds(kind, t, a, b, given.limits);
          if (!(t > inFrom && t < inTo)) throw new Error(`left at step ${n}: ${JSON.stringify(one)}`);
        }
      }
    }),
    { numRuns: 300 },
  );
  expect(entered).toBeGreaterThan(100);
});
