import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { segmentMeets, thinLine } from "../../src/charts/geometry/obstacles";
import {
  acrossLine,
  alongLine,
  clipLine,
  cutLine,
  lineLength,
  linePath,
  toLine,
  type Line,
  type Point,
} from "../../src/charts/geometry/polyline";

const frame = { x0: 0, y0: 0, x1: 100, y1: 50 };
const inFrame = ([x, y]: Point) => x >= -1e-9 && x <= 100 + 1e-9 && y >= -1e-9 && y <= 50 + 1e-9;
const point = fc.tuple(
  fc.double({ min: -300, max: 400, noNaN: true }),
  fc.double({ min: -300, max: 400, noNaN: true }),
);
const line = fc.array(point, { minLength: 2, maxLength: 30 });

describe("clipLine", () => {
  it("keeps every stretch inside the frame", () => {
    fc.assert(
      fc.property(line, (points) => {
        expect(clipLine(points, frame).flat().every(inFrame)).toBe(true);
      }),
    );
  });

  it("leaves a line that is inside as it is", () => {
    const inside: Line = [
      [1, 1],
      [50, 40],
      [99, 2],
    ];
    expect(clipLine(inside, frame)).toEqual([inside]);
  });

  it("lets an infinite value leave through the edge it belongs to", () => {
    const tall = toLine(
      [10, 20, 30],
      [25, Infinity, 25],
      (x) => x,
      (y) => 50 - y,
    );
    const runs = clipLine(tall, frame);
    expect(runs).toHaveLength(2);
    expect(runs[0]?.at(-1)?.[1]).toBeCloseTo(0, 9);
    expect(runs[1]?.[0]?.[1]).toBeCloseTo(0, 9);
  });

  it("lets log(0) leave through the bottom", () => {
    const deep = toLine(
      [10, 20, 30],
      [1, 0, 1],
      (x) => x,
      (y) => 25 - 10 * Math.log10(y),
    );
    expect(clipLine(deep, frame)[0]?.at(-1)?.[1]).toBeCloseTo(50, 9);
  });

  it("leaves out what is not a number", () => {
    expect(
      toLine(
        [1, 2, 3],
        [1, Number.NaN, 3],
        (x) => x,
        (y) => y,
      ),
    ).toEqual([
      [1, 1],
      [3, 3],
    ]);
  });
});

describe("cutLine", () => {
  it("is what clipLine leaves over: the two lengths add up", () => {
    fc.assert(
      fc.property(line, (points) => {
        const total = (lines: readonly Line[]) => lines.reduce((sum, part) => sum + lineLength(part), 0);
        expect(total(clipLine(points, frame)) + total(cutLine(points, frame))).toBeCloseTo(
          lineLength(points),
          6,
        );
      }),
    );
  });
});

describe("points on a line", () => {
  it("along: the asked number, on the line, evenly apart", () => {
    const straight: Line = [
      [0, 0],
      [100, 0],
    ];
    expect(alongLine(straight, 20, 0).map(([x]) => x)).toEqual([10, 30, 50, 70, 90]);
  });
  it("across: none on a vertical stretch", () => {
    const cusp: Line = [
      [0, 0],
      [50, 0],
      [50, 1000],
      [50, 0],
      [100, 0],
    ];
    expect(acrossLine(cusp, 25).map(([x]) => x)).toEqual([12.5, 37.5, 62.5, 87.5]);
  });
});

describe("thinLine", () => {
  it("keeps both ends and moves the line by less than it may", () => {
    fc.assert(
      fc.property(line, (points) => {
        const thin = thinLine(points, 2);
        expect(thin[0]).toEqual(points[0]);
        expect(thin.at(-1)).toEqual(points.at(-1));
        const near = (p: Point) => thin.some((q) => Math.abs(p[0] - q[0]) + Math.abs(p[1] - q[1]) < 2);
        expect(points.every(near)).toBe(true);
      }),
    );
  });
});

it("segmentMeets finds a segment that crosses a box without a vertex in it", () => {
  const box = { x0: 40, y0: 10, x1: 60, y1: 20 };
  expect(segmentMeets([0, 0], [100, 30], box)).toBe(true);
  expect(segmentMeets([0, 25], [100, 55], box)).toBe(false);
  expect(segmentMeets([50, 12], [51, 13], box)).toBe(true);
});

it("paths have two decimals at most, and numbers only", () => {
  fc.assert(
    fc.property(line, (points) => {
      expect(linePath(points)).toMatch(
        /^M-?\d+(\.\d{1,2})?,-?\d+(\.\d{1,2})?(L-?\d+(\.\d{1,2})?,-?\d+(\.\d{1,2})?)*$/,
      );
    }),
  );
});
