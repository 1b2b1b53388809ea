/** @file Scales, ticks, paths and borders against those of d3, which the app has only for its ticks (d3-array). */
import { contours, line, scaleLinear, scaleLog } from "d3";
import fc from "fast-check";
import { expect, it } from "vitest";
import { linePath } from "../../src/charts/geometry/polyline";
import { linearScale, logScale, powerOfTen, type Scale } from "../../src/charts/scale/scale";
import { stepScale } from "../../src/charts/xy/stepScale";
import { NODE_BEYOND, contourLines, NODE_WITHIN } from "../../src/labs/stability/run/atlas/contour";

type Pair = readonly [number, number];

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const share = between(0, 1);
const range = fc.constantFrom<Pair>([40, 700], [420, 8]);
const count = fc.integer({ min: 2, max: 14 });
const along = ([from, to]: Pair, at: number) => from + at * (to - from);

/** Two numbers, the lower first, at least so far apart. */
const pair = (min: number, max: number, least: number) =>
  fc.tuple(between(min, max - least), between(least, max - min)).map(([from, wide]): Pair => {
    return [from, Math.min(max, from + wide)];
  });

/** Powers of ten, whole ones among them; ours also have a tick that is a billionth outside. */
const logs = fc
  .tuple(fc.integer({ min: -120, max: 50 }), fc.integer({ min: 10, max: 120 }))
  .map(([from, wide]): Pair => [from / 10, (from + wide) / 10]);

interface Their {
  (value: number): number;
  invert(pixel: number): number;
}

/** To a millionth of a pixel, and back to the digits that are left of it. */
function expectSame(ours: Scale, theirs: Their, value: number, at: number) {
  expect(ours.at(value)).toBeCloseTo(theirs(value), 6);
  const pixel = along([ours.range[0], ours.range[1]], at);
  const [found, expected] = [ours.invert(pixel), theirs.invert(pixel)];
  const size = Math.max(Math.abs(ours.domain[0]), Math.abs(ours.domain[1]));
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-9 * size);
}

const valuesOf = (scale: Scale, most: number) => scale.ticks(most).map(({ value }) => value);
const isPower = (value: number) => value.toExponential().startsWith("1e");

it("a linear scale is d3's, with its ticks", () => {
  fc.assert(
    fc.property(pair(-1e3, 1e3, 1e-3), range, share, count, (domain, pixels, at, most) => {
      const ours = linearScale(domain, pixels);
      const theirs = scaleLinear(domain, pixels).clamp(true);
      expectSame(ours, theirs, along(domain, at), at);
      expect(valuesOf(ours, most)).toEqual(theirs.ticks(most));
    }),
  );
});

it("a logarithmic scale is d3's, and its ticks are the powers of ten among those of d3", () => {
  fc.assert(
    fc.property(logs, range, share, (ends, pixels, at) => {
      const domain: Pair = [powerOfTen(ends[0]), powerOfTen(ends[1])];
      const ours = logScale(domain, pixels);
      const theirs = scaleLog(domain, pixels).clamp(true);
      expectSame(ours, theirs, powerOfTen(along(ends, at)), at);
      // For many more than there are powers d3 turns to plain numbers.
      const all = theirs.ticks(Math.ceil(ends[1] - ends[0]) + 1);
      expect(valuesOf(ours, 100)).toEqual(all.filter(isPower));
      expect(valuesOf(ours, 100)).toEqual(expect.arrayContaining(valuesOf(ours, 4)));
    }),
  );
});

it("a step axis is d3's logarithmic scale; inside one power of ten its ticks are those of a linear one", () => {
  fc.assert(
    fc.property(between(-9, 3), between(0.02, 0.95), range, share, count, (from, wide, pixels, at, most) => {
      const ends: Pair = [from, from + wide];
      const ours = stepScale(ends, pixels);
      const domain: Pair = [ours.domain[0], ours.domain[1]];
      expectSame(ours, scaleLog(domain, pixels).clamp(true), powerOfTen(along(ends, at)), at);
      expect(valuesOf(ours, most)).toEqual(scaleLinear(domain, pixels).ticks(Math.max(3, most)));
    }),
  );
});

it("a path is that of d3.line, to two decimals", () => {
  // Nearer points are left out by us alone.
  const step = fc.tuple(between(0.3, 40), between(-40, 40));
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 20 }), (steps) => {
      let [x, y] = [-60, 30];
      const points = steps.map(([right, down]): Pair => [(x += right), (y += down)]);
      expect(linePath(points)).toBe(line().digits(2)(points.map((point) => [...point])));
    }),
  );
});

it("a border crosses the lines of the grid where d3's contours do", () => {
  const [columns, rows, level] = [7, 6, 4.5];
  const grid = fc.array(fc.integer({ min: 0, max: 9 }), {
    minLength: columns * rows,
    maxLength: columns * rows,
  });
  /** Of those between two nodes; along the rim d3 closes its rings, and ours end. */
  const inOrder = (points: readonly Pair[]) =>
    points
      .filter(([x, y]) => x >= 0 && x <= columns - 1 && y >= 0 && y <= rows - 1)
      .map(([x, y]) => `${x.toFixed(6)} ${y.toFixed(6)}`)
      .toSorted();
  fc.assert(
    fc.property(grid, (values) => {
      const at = (i: number, j: number) => values[j * columns + i] ?? NaN;
      const crossed: Pair[] = [];
      const kinds = Uint8Array.from(values, (value) => (value >= level ? NODE_WITHIN : NODE_BEYOND));
      const lines = contourLines({ columns, rows, kinds }, (i0, j0, i1, j1) => {
        const part = (level - at(i0, j0)) / (at(i1, j1) - at(i0, j0));
        return [i0 + part * (i1 - i0), j0 + part * (j1 - j0)];
      });
      for (const each of lines)
        for (let k = 0; k < each.length; k += 2) crossed.push([each[k] ?? NaN, each[k + 1] ?? NaN]);
      const onLines = crossed.filter(([x, y]) => Number.isInteger(x) || Number.isInteger(y));
      const rings = contours().size([columns, rows]).contour(values, level).coordinates.flat(2);
      const theirs = rings.map(([x = NaN, y = NaN]): Pair => [x - 0.5, y - 0.5]);
      expect([...new Set(inOrder(onLines))]).toEqual([...new Set(inOrder(theirs))]);
    }),
  );
});
