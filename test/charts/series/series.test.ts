import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimate, rowAt, type Samples } from "../../../src/charts/series/decimate";
import { bandBox, layoutSeries } from "../../../src/charts/series/series";
import { simplify } from "../../../src/charts/series/simplify";
import { READABLE_WIDTH, stretches } from "../../../src/charts/series/stretches";
import { turningPoints } from "../../../src/charts/series/turns";
import type { Line, Point } from "../../../src/charts/geometry/polyline";
import { linearScale, logScale } from "../../../src/charts/scale/scale";

const samples = (values: ArrayLike<number>, t?: ArrayLike<number>): Samples => ({
  t: Float64Array.from(t ?? Array.from(values, (_, i) => i)),
  values: Float64Array.from(values),
  stride: 1,
  offset: 0,
});

/** Up and down between two heights, one point every `spacing` pixels. */
const zigzag = (count: number, spacing: number, x0 = 0): Line =>
  Array.from({ length: count }, (_, i): Point => [x0 + i * spacing, i % 2 === 0 ? 10 : 90]);

const series = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 1, maxLength: 400 });

describe("decimation", () => {
  it("keeps every row when there are fewer than two a pixel", () => {
    expect(decimate(samples([3, 1, 2]), { from: 0, to: 2, columns: 10 })).toEqual([0, 1, 2]);
  });

  it("keeps the extremes, the first and the last row of every pixel column, in order", () => {
    fc.assert(
      fc.property(series, fc.integer({ min: 1, max: 20 }), (values, columns) => {
        const data = samples(values);
        const to = values.length;
        const rows = decimate(data, { from: 0, to, columns });
        expect(rows).toEqual([...new Set(rows)].toSorted((a, b) => a - b));
        for (let c = 0; c < columns; c++) {
          const inColumn = (row: number) =>
            row >= (c * to) / columns && row < ((c + 1) * to) / columns && row < to;
          const all = values.filter((_, row) => inColumn(row));
          if (all.length === 0) continue;
          const kept = rows.filter(inColumn).map((row) => values[row] ?? NaN);
          expect(Math.min(...kept)).toBe(Math.min(...all));
          expect(Math.max(...kept)).toBe(Math.max(...all));
          expect(kept[0]).toBe(all[0]);
          expect(kept.at(-1)).toBe(all.at(-1));
        }
      }),
    );
  });

  it("needs at most four rows a column of a million steps, and misses no single spike", () => {
    const values = new Float64Array(1_000_001);
    values[654_321] = 7;
    const rows = decimate(samples(values), { from: 0, to: 1_000_000, columns: 300 });
    expect(rows.length).toBeLessThanOrEqual(4 * 301);
    expect(rows).toContain(654_321);
  });

  it("takes one row beyond each edge of a window, so that lines run out of the frame", () => {
    const rows = decimate(samples(new Float64Array(100)), { from: 40.5, to: 44.5, columns: 100 });
    expect(rows).toEqual([40, 41, 42, 43, 44, 45]);
  });

  it("finds the last row at or before a time, also in thinned rows", () => {
    const t = Float64Array.from([0, 3, 9, 12]);
    expect([-1, 0, 2.9, 3, 11, 12, 99].map((time) => rowAt(t, time))).toEqual([0, 0, 0, 1, 2, 3, 3]);
  });
});

describe("simplification", () => {
  it("passes every dropped point within its tolerance", () => {
    const line = fc
      .array(
        fc.tuple(fc.double({ min: 0, max: 3, noNaN: true }), fc.double({ min: -2, max: 2, noNaN: true })),
      )
      .map((steps) => {
        let [x, y] = [0, 0];
        return steps.map(([dx, dy]): Point => [(x += dx), (y += dy)]);
      });
    fc.assert(
      fc.property(line, (points) => {
        const kept = simplify(points, 0.1);
        expect(kept[0]).toEqual(points[0]);
        expect(kept.at(-1)).toEqual(points.at(-1));
        for (const [x, y] of points) expect(distanceUpright(kept, x, y)).toBeLessThanOrEqual(0.1 + 1e-9);
      }),
    );
  });

  it("leaves two points of a straight line", () => {
    const straight = Array.from({ length: 500 }, (_, i): Point => [i, 2 * i]);
    expect(simplify(straight)).toEqual([
      [0, 0],
      [499, 998],
    ]);
  });
});

/** How far (x, y) is, measured upright, from the nearest piece of the line above or below it. */
function distanceUpright(line: Line, x: number, y: number): number {
  let nearest = Infinity;
  const at = line.length === 1 ? [line[0], line[0]] : line;
  for (let i = 1; i < at.length; i++) {
    const [a, b] = [at[i - 1], at[i]];
    if (!a || !b || x < a[0] || x > b[0]) continue;
    if (b[0] - a[0] < 1e-12) {
      const [low, high] = [Math.min(a[1], b[1]), Math.max(a[1], b[1])];
      nearest = Math.min(nearest, Math.max(0, low - y, y - high));
    } else nearest = Math.min(nearest, Math.abs(a[1] + ((b[1] - a[1]) * (x - a[0])) / (b[0] - a[0]) - y));
  }
  return nearest;
}

describe("lines and bands", () => {
  it("counts turns that stand out, not ripples", () => {
    const ripples: Line = [0, 3, 1, 4, 2, 30, 28, 31, 5, 40].map((y, x) => [x, y]);
    expect(turningPoints(ripples, 6)).toEqual([7, 8]);
  });

  it("draws single ups and downs while they are wide enough, and a band when they are not", () => {
    expect(stretches(zigzag(60, READABLE_WIDTH + 0.5)).bands).toHaveLength(0);
    const { lines, bands } = stretches(zigzag(600, READABLE_WIDTH / 8));
    expect(bands).toHaveLength(1);
    expect(lines.every((line) => line.length <= 2)).toBe(true);
  });

  it("begins the band where the bouncing begins and joins the line to it", () => {
    const calm: Line = Array.from({ length: 200 }, (_, i): Point => [i, 50]);
    const { lines, bands } = stretches([...calm, ...zigzag(400, 0.5, 200)]);
    expect(bands).toHaveLength(1);
    const box = bands[0] && bandBox(bands[0]);
    expect(box?.x0).toBeGreaterThanOrEqual(200);
    expect(box?.x0).toBeLessThan(202);
    expect(box?.x1).toBe(399.5);
    expect([box?.y0, box?.y1]).toEqual([10, 90]);
    expect(lines[0]?.at(-1)?.[0]).toBe(box?.x0);
  });

  it("sees bouncing between three heights too", () => {
    const heights = [10, 90, 50];
    const line = Array.from({ length: 300 }, (_, i): Point => [i * 0.4, heights[i % 3] ?? 0]);
    const { bands } = stretches(line);
    expect(bands).toHaveLength(1);
    expect(bands[0] && bandBox(bands[0])).toMatchObject({ y0: 10, y1: 90 });
  });

  it("keeps slow waves as lines", () => {
    const wave = Array.from({ length: 400 }, (_, i): Point => [i, 50 + 40 * Math.sin(i / 9)]);
    expect(stretches(wave).bands).toHaveLength(0);
  });

  it("follows an envelope that narrows", () => {
    const ring = Array.from({ length: 800 }, (_, i): Point => [
      i / 2,
      50 + (i % 2 === 0 ? 1 : -1) * 40 * (1 - i / 1600),
    ]);
    const [band] = stretches(ring).bands;
    expect(band?.upper[0]?.[1]).toBeLessThan(11);
    expect(band?.upper.at(-1)?.[1]).toBeGreaterThan(29);
    expect(band?.lower[0]?.[1]).toBeGreaterThan(89);
    expect(band?.lower.at(-1)?.[1]).toBeLessThan(71);
  });
});

describe("a series in a frame", () => {
  const frame = { x0: 0, y0: 0, x1: 300, y1: 100 };

  it("shows a million bouncing steps as one band with their true extremes", () => {
    const values = Float64Array.from({ length: 1_000_001 }, (_, i) => (i < 400_000 ? 0.5 : i % 2));
    const x = linearScale([0, 1_000_000], [0, 300]);
    const { bands, lines } = layoutSeries(samples(values), x, linearScale([0, 1], [100, 0]), frame);
    expect(bands).toHaveLength(1);
    const box = bands[0] && bandBox(bands[0]);
    expect(box?.x0).toBeCloseTo(120, 0);
    expect(box?.x1).toBe(300);
    expect([box?.y0, box?.y1]).toEqual([0, 100]);
    expect(lines.flat().every(([, y]) => y >= 0 && y <= 100)).toBe(true);
  });

  it("shows the same steps one by one when they are 4 pixels apart", () => {
    const values = Float64Array.from({ length: 1_000_001 }, (_, i) => i % 2);
    const x = linearScale([500_000, 500_070], [0, 300]);
    const { bands, lines } = layoutSeries(samples(values), x, linearScale([0, 1], [100, 0]), frame);
    expect(bands).toHaveLength(0);
    expect(lines.flat().length).toBeGreaterThan(70);
  });

  it("says where values lie below a logarithmic axis instead of drawing them on its edge", () => {
    const values = Float64Array.from({ length: 301 }, (_, t) => (t < 100 ? 0.1 : 1e-20));
    const y = logScale([1e-8, 1], [100, 0]);
    const { beyond, lines } = layoutSeries(samples(values), linearScale([0, 300], [0, 300]), y, frame);
    expect(beyond).toEqual([{ side: "bottom", x0: 100, x1: 300 }]);
    expect(lines.flat().some(([px, py]) => px > 100 && py === 100)).toBe(false);
  });

  it("takes zero on a logarithmic axis as below it", () => {
    const y = logScale([1e-8, 1], [100, 0]);
    const { beyond } = layoutSeries(samples([0, 0, 0]), linearScale([0, 2], [0, 300]), y, frame);
    expect(beyond).toEqual([{ side: "bottom", x0: 0, x1: 300 }]);
  });
});
