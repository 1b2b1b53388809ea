import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  coefficients,
  limitsOf,
  MIRROR_FIXED,
  oddsOf,
  PROJECTED_FIXED,
  stepOdds,
} from "../../src/core/atlas/odds";
import { CELL_COLLAPSED, CELL_CONVERGED, CELL_WANDERING } from "../../src/core/atlas/cells";
import { createSliceRun, oneSidedStep, type SliceProblem } from "../../src/core/sliceRun";

const problemOf = (changes: Partial<SliceProblem>): SliceProblem => ({
  mode: MIRROR_FIXED,
  target: 0.7,
  iterations: 1000,
  floor: 1e-12,
  tolerance: 1e-3,
  ...changes,
});

/** Every step taken, nothing proven: the states after it. */
function states({ mode, target, iterations, floor }: SliceProblem, start: number, step: number): number[] {
  const limits = limitsOf(floor);
  const k = { a: 0, b: 0 };
  coefficients(mode, target, step, k);
  const path = [oddsOf(start)];
  for (let n = 0; n < iterations; n++) path.push(stepOdds(mode, path.at(-1) ?? NaN, k.a, k.b, limits));
  return path;
}

function plainWord(problem: SliceProblem, start: number, step: number): number {
  const { lo, hi } = limitsOf(problem.floor);
  const path = states(problem, start, step);
  const last = path.at(-1) ?? NaN;
  if (Math.abs(last / (1 + last) - problem.target) < problem.tolerance) return CELL_CONVERGED;
  return path.slice(1).some((t) => t === lo || t === hi) ? CELL_COLLAPSED : CELL_WANDERING;
}

const inside = fc.double({ min: 0.003, max: 0.997, noNaN: true });
const update = fc.constantFrom(MIRROR_FIXED, PROJECTED_FIXED);
const step = fc.double({ min: -3, max: 1, noNaN: true }).map((e) => 10 ** e);

describe("a run on the slice", () => {
  it("ends with the word that all its steps would give", () => {
    const iterations = fc.constantFrom(1, 2, 7, 100, 1000);
    fc.assert(
      fc.property(inside, inside, step, update, iterations, (target, start, eta, mode, count) => {
        const problem = problemOf({ mode, target, iterations: count });
        expect(createSliceRun(problem)(start, eta).word).toBe(plainWord(problem, start, eta));
      }),
      { numRuns: 500 },
    );
  });

  it("takes few steps where the end is proven, and says so of one that is still on its way", () => {
    const problem = problemOf({ iterations: 1_000_000 });
    expect(createSliceRun(problem)(0.5, 0.5)).toMatchObject({ word: CELL_CONVERGED });
    expect(createSliceRun(problem)(0.5, 0.5).steps).toBeLessThan(100);
    expect(createSliceRun(problem)(0.5, 4).word).toBe(CELL_COLLAPSED);
    expect(createSliceRun(problem)(0.5, 4).steps).toBeLessThan(1000);
    const slow = createSliceRun(problemOf({ iterations: 100 }))(0.1, 0.001);
    expect(slow).toMatchObject({ word: CELL_WANDERING, approaching: true, steps: 100 });
    const cycle = createSliceRun(problemOf({ mode: PROJECTED_FIXED, target: 0.9 }))(0.5, 0.42);
    expect(cycle).toMatchObject({ word: CELL_WANDERING, approaching: false });
  });
});

describe("the one-sided step", () => {
  it("never leads past the target, whatever the start", () => {
    fc.assert(
      fc.property(
        inside,
        inside,
        update,
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        (q, x, mode, share) => {
          const eta = share * oneSidedStep(mode, q, x);
          const path = states(problemOf({ mode, target: q, iterations: 200 }), x, eta);
          const goal = oddsOf(q);
          const side = Math.sign(goal - oddsOf(x));
          for (const t of path) expect(side * (goal / t - 1)).toBeGreaterThanOrEqual(-1e-12);
        },
      ),
    );
  });
});
