/** @file A* against lengths that a relaxation of all moves gives, which knows of no frontier, order or estimate. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lengthOf, type Grid } from "../../../src/core/search/grid";
import { contractOf, estimates, HEURISTICS } from "../../../src/core/search/heuristic";
import { remaining, search, shortestWay } from "../../../src/core/search/search";
import { bruteLengths } from "../../support/bruteLengths";

const anyGrid: fc.Arbitrary<Grid> = fc
  .record({
    columns: fc.integer({ min: 2, max: 9 }),
    rows: fc.integer({ min: 2, max: 9 }),
    diagonal: fc.boolean(),
  })
  .chain(({ columns, rows, diagonal }) =>
    fc.uint8Array({ min: 0, max: 9, minLength: columns * rows, maxLength: columns * rows }).map((odds) => {
      const walls = Uint8Array.from(odds, (odd) => (odd < 3 ? 1 : 0));
      walls[0] = walls[walls.length - 1] = 0;
      return { columns, rows, diagonal, walls };
    }),
  );
const weight = fc.double({ min: 1, max: 5, noNaN: true });
const heuristic = fc.constantFrom(...HEURISTICS);

const lengthOfWay = ({ columns }: Grid, way: Int32Array): number => {
  let [straight, diagonal] = [0, 0];
  for (let i = 1; i < way.length; i++) {
    const [a = 0, b = 0] = [way[i - 1], way[i]];
    const [dx, dy] = [
      Math.abs((a % columns) - (b % columns)),
      Math.abs(Math.floor(a / columns) - Math.floor(b / columns)),
    ];
    expect(Math.max(dx, dy)).toBe(1);
    if (dx + dy === 2) diagonal++;
    else straight++;
  }
  return lengthOf(straight, diagonal);
};

describe("on any grid, from corner to corner", () => {
  test("what remains is what relaxing all moves gives, and a shortest way is as long", () => {
    fc.assert(
      fc.property(anyGrid, (grid) => {
        const goal = grid.walls.length - 1;
        const left = remaining(grid, goal);
        const brute = bruteLengths(grid, goal);
        const rounded = (lengths: Float64Array) => Array.from(lengths, (length) => length.toFixed(9));
        expect(rounded(left)).toEqual(rounded(brute));
        const way = shortestWay(grid, 0, left);
        expect(way.length === 0 ? Infinity : lengthOfWay(grid, way)).toBe(left[0]);
      }),
    );
  });

  test("the way is at most w · max(1, max h/h*) times the shortest, and a shortest where that is 1", () => {
    fc.assert(
      fc.property(anyGrid, heuristic, fc.oneof(fc.constant(1), weight), (grid, name, w) => {
        const goal = grid.walls.length - 1;
        const h = estimates(grid, goal, name);
        const left = remaining(grid, goal);
        const { over, overCount, worst } = contractOf(grid, h, left);
        const { length, way, expanded } = search(grid, 0, goal, h, w);
        const shortest = left[0] ?? Number.NaN;
        expect(over.reduce((sum, one) => sum + one, 0)).toBe(overCount);
        expect(length < Infinity).toBe(shortest < Infinity);
        if (shortest === Infinity) return;
        expect(lengthOfWay(grid, way)).toBe(length);
        expect(expanded.at(-1)).toBe(goal);
        expect(length).toBeGreaterThanOrEqual(shortest);
        expect(length).toBeLessThanOrEqual(w * (overCount === 0 ? 1 : worst) * shortest * (1 + 1e-12));
      }),
    );
  });

  test("without a weight a consistent estimate never has a cell expanded twice", () => {
    fc.assert(
      fc.property(anyGrid, heuristic, (grid, name) => {
        const goal = grid.walls.length - 1;
        const h = estimates(grid, goal, name);
        const { jumps, overCount } = contractOf(grid, h, remaining(grid, goal));
        const { expanded } = search(grid, 0, goal, h, 1);
        fc.pre(jumps === 0);
        expect(overCount).toBe(0);
        expect(new Set(expanded).size).toBe(expanded.length);
      }),
    );
  });
});

test("ties go to the longer way, then to the cell that comes first", () => {
  const grid = { columns: 4, rows: 3, walls: new Uint8Array(12), diagonal: false };
  const h = estimates(grid, 11, "manhattan");
  expect(Array.from(search(grid, 0, 11, h, 1).expanded)).toEqual([0, 1, 2, 3, 7, 11]);
  expect(Array.from(search(grid, 0, 11, new Float64Array(12), 1).expanded).slice(0, 6)).toEqual([
    0, 1, 4, 2, 5, 8,
  ]);
});

test("no diagonal move cuts the corner of a wall", () => {
  const walls = Uint8Array.of(0, 1, 0, 0);
  const grid = { columns: 2, rows: 2, walls, diagonal: true };
  expect(search(grid, 0, 3, new Float64Array(4), 1).length).toBe(2);
  expect(search({ ...grid, walls: new Uint8Array(4) }, 0, 3, new Float64Array(4), 1).length).toBe(Math.SQRT2);
});
