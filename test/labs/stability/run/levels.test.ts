/** @file The lines over a triangle, and the counts behind what is said of them: laws, and cell by cell. */
import { describe, expect, it, test } from "vitest";
import { certifiedStep, fejerStep } from "../../../../src/core/certificate";
import { etaMax } from "../../../../src/core/bound";
import { thresholdProjected } from "../../../../src/core/threshold";
import { constantOf, fixedBelief, valueAt, CLAIM_IDS } from "../../../../src/labs/stability/run/atlas/claims";
import { NODE_BEYOND, contourLines, NODE_WITHIN } from "../../../../src/labs/stability/run/atlas/contour";
import { beliefAt } from "../../../../src/labs/stability/run/atlas/grid";
import { claimedLine } from "../../../../src/labs/stability/run/atlas/levels";
import { summarizeAtlas } from "../../../../src/labs/stability/run/atlas/summary";
import {
  CELL_COLLAPSED,
  CELL_CONVERGED,
  CELL_OUTSIDE,
  PROMISE_IDS,
  type LevelLine,
} from "../../../../src/labs/stability/run/atlas/types";
import { type TriangleAtlas } from "../../../../src/labs/stability/run/params";
import { STABILITY_VARIANTS as usual } from "../../../../src/labs/stability/run/tables";
import { runStability } from "../../../support/stabilityRun";
import { derived } from "../../../support/derived";

type Point = readonly [x: number, y: number];

const pointsOf = ({ lines }: Pick<LevelLine, "lines">): Point[] =>
  lines.flatMap((line) =>
    Array.from({ length: line.length / 2 }, (_, i): Point => [line[2 * i] ?? NaN, line[2 * i + 1] ?? NaN]),
  );
const beliefOf = ([x, y]: Point) => Float64Array.of(1 - x - y / 2, x - y / 2, y);
const small = { width: 48, height: 48, iterations: 200 };

const ATLASES: readonly TriangleAtlas[] = [
  { ...usual.triangleOfStarts, step: 0.2 },
  { ...usual.triangleOfStarts, step: 0.05, target: [0.2, 0.5, 0.3] },
  { ...usual.triangleOfStarts, step: 0.2, x: [0.5, 1], y: [0, 0.5] },
  { ...usual.triangleOfStarts, step: 0.06, x: [0.49, 0.51], y: [0.32, 0.34] },
  { ...usual.triangleOfStarts, step: 0.5, rule: { kind: "boundFraction" } },
  { ...usual.triangleOfTargets, step: 0.9 },
  { ...usual.triangleOfTargets, step: 1.9, start: [0.7, 0.2, 0.1] },
  { ...usual.triangleOfTargets, step: 0.2, update: "projected" },
  { ...usual.triangleOfTargets, step: 3, rule: { kind: "boundFraction" } },
];

const claimedLines = (params: TriangleAtlas) => ({
  bound: claimedLine("bound", params),
  entropyAware: claimedLine("entropyAware", params),
  certified: claimedLine("certified", params),
  fejer: claimedLine("fejer", params),
  local: claimedLine("local", params),
});

describe.each(ATLASES)("the lines of %o", (params) => {
  const levels = claimedLines(params);
  const fixed = fixedBelief(params);
  const at = (id: (typeof CLAIM_IDS)[number], here: Float64Array) =>
    params.axis === "start" ? valueAt(id, params, here, fixed) : valueAt(id, params, fixed, here);

  it("are where the step is the value", () => {
    for (const id of CLAIM_IDS)
      for (const p of pointsOf(levels[id]).map(beliefOf)) {
        if (Math.min(...p) < 0.02) continue;
        expect(Math.abs(at(id, p) / params.step - 1), `${id} at ${p.join()}`).toBeLessThan(2e-3);
      }
  });

  it("close, or end on a face or outside the window", () => {
    const loose = CLAIM_IDS.flatMap((id) =>
      levels[id].lines.flatMap((line): readonly Point[] => {
        const points = pointsOf({ lines: [line] });
        const [first, last] = [points[0], points.at(-1)];
        if (first === undefined || last === undefined) return [[NaN, NaN]];
        if (first[0] === last[0] && first[1] === last[1]) return [];
        return [first, last].filter(([x, y]) => {
          const isShown = x > params.x[0] && x < params.x[1] && y > params.y[0] && y < params.y[1];
          return isShown && Math.min(...beliefOf([x, y])) > 1e-9;
        });
      }),
    );
    expect(loose).toEqual([]);
  });

  it("are left to words where all cells have one value, or one side", () => {
    const middle = beliefOf([(params.x[0] + params.x[1]) / 2, (params.y[0] + params.y[1]) / 2]);
    for (const id of CLAIM_IDS) {
      const { lines, constant, throughout } = levels[id];
      expect(constant).toBe(constantOf(id, params));
      expect(constant === null || lines.length === 0).toBe(true);
      expect(lines.length > 0 || throughout !== null).toBe(true);
      const isWithin = Math.min(...middle) > 0 ? params.step <= at(id, middle) : throughout;
      expect([null, isWithin]).toContain(throughout);
    }
  });
});

const mirrored = ([x, y]: Point): Point => [1 - x, y];
const turned = ([x, y]: Point): Point => {
  const [a = NaN, b = NaN] = beliefOf([x, y]);
  return [a + b / 2, b];
};

test.each([
  ["two classes change places", [1, 0, 2], mirrored],
  ["all go round", [2, 0, 1], turned],
] as const)("when %s, so do the lines", (_, order, move) => {
  const target = [0.6, 0.3, 0.1];
  const params: TriangleAtlas = { ...usual.triangleOfStarts, step: 0.06, target };
  const moved = claimedLines({ ...params, target: order.map((i) => target[i] ?? NaN) });
  const levels = claimedLines(params);
  for (const id of ["bound", "entropyAware", "certified", "fejer"] as const) {
    const here = pointsOf(levels[id]).map(move);
    const there = pointsOf(moved[id]);
    expect(here.length).toBeGreaterThan(20);
    expect(Math.abs(there.length - here.length)).toBeLessThanOrEqual(2);
    for (const [x, y] of here)
      expect(Math.min(...there.map(([u, v]) => Math.hypot(u - x, v - y)))).toBeLessThan(1e-4);
  }
});

test("a border between two kinds closes around each island, with a point between every two neighbours", () => {
  const kinds = new Uint8Array(7 * 7).fill(NODE_BEYOND);
  for (const node of [8, 9, 15, 16, 32, 40]) kinds[node] = NODE_WITHIN;
  const lines = contourLines({ columns: 7, rows: 7, kinds }, (i0, j0, i1, j1) => [
    (i0 + i1) / 2,
    (j0 + j1) / 2,
  ]);
  expect(lines).toHaveLength(3);
  for (const line of lines) expect([line[0], line[1]]).toEqual([line.at(-2), line.at(-1)]);
});

const runs = ATLASES.map((params) => runStability<"atlas">({ ...params, ...small }));

describe.each(runs.map((trace) => [trace.params, trace] as const))("the run %o", (_, trace) => {
  const { params, ends, sides, counts } = trace;
  const measured = derived(trace, "measured");
  if (params.classes !== 3 || sides === null || measured instanceof Float64Array)
    throw new Error("This is no triangle.");

  it("counts every cell on the side of each promise that its step is on", () => {
    const here = new Float64Array(3);
    const fixed = fixedBelief(params);
    const [start, target] = params.axis === "start" ? [here, fixed] : [fixed, here];
    const isFraction = params.rule.kind === "boundFraction";
    for (const id of PROMISE_IDS) {
      const below = { cells: 0, converged: 0, collapsed: 0 };
      for (let cell = 0; cell < ends.length; cell++) {
        if (ends[cell] === CELL_OUTSIDE) continue;
        beliefAt(params, cell % params.width, Math.floor(cell / params.width), here);
        const first = params.step * (isFraction ? etaMax(id === "local" ? target : start) : 1);
        const value = {
          bound: () => (isFraction ? first / params.step : etaMax(start)),
          certified: () => certifiedStep(start, target),
          fejer: () => fejerStep(start, target),
          local: () => (params.update === "mirror" ? 2 : thresholdProjected(target)),
        }[id]();
        if (first > value) continue;
        below.cells++;
        if (ends[cell] === CELL_CONVERGED) below.converged++;
        if (ends[cell] === CELL_COLLAPSED) below.collapsed++;
      }
      expect({ id, ...sides[id].below }).toEqual({ id, ...below });
      const { above } = sides[id];
      expect(above.cells + below.cells).toBe(counts.converged + counts.collapsed + counts.wandering);
      expect(above.converged + below.converged).toBe(counts.converged);
      expect(above.collapsed + below.collapsed).toBe(counts.collapsed);
      expect(summarizeAtlas(trace)[id]).toEqual({
        below: below.cells,
        belowConverged: below.converged,
        above: above.cells,
        aboveConverged: above.converged,
      });
    }
  });

  it("has its measured border between a cell that converged and one that did not", () => {
    const { x, y, width, height } = params;
    const kindsAround = ([right, up]: Point) => {
      const [i, j] = [((right - x[0]) / (x[1] - x[0])) * width, ((up - y[0]) / (y[1] - y[0])) * height];
      const kinds = new Set<boolean>();
      for (let row = Math.floor(j - 1.5); row <= j + 1; row++)
        for (let column = Math.floor(i - 1.5); column <= i + 1; column++) {
          const end = ends[row * width + column];
          if (end !== undefined && end !== CELL_OUTSIDE) kinds.add(end === CELL_CONVERGED);
        }
      return kinds.size;
    };
    for (const point of pointsOf(measured)) expect(kindsAround(point)).toBe(2);
    expect(measured.lines.length > 0 || measured.throughout !== null).toBe(true);
  });
});

test("nothing is measured before the last cell is there", () => {
  const [trace] = runs;
  if (trace === undefined) throw new Error("There is no run.");
  expect(derived({ ...trace, complete: false }, "measured")).toEqual({
    lines: [],
    constant: null,
    throughout: null,
  });
});
