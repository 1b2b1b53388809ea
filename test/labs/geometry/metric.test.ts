/** @file The ellipse of a metric: from the matrix and back, and what hand and keys make of it. */
import { describe, expect, it } from "vitest";
import {
  axesOf,
  degreesOf,
  dragAxis,
  ellipseOf,
  faceInside,
  fromPlane,
  gripOf,
  LONGEST_AXIS,
  matrixOf,
  METRIC_RADIUS,
  SHORTEST_AXIS,
  stretchAxis,
  toPlane,
  turnAxes,
  type Axes,
} from "../../../src/labs/geometry/step/metric";
import { potentialFor, refusalOf } from "../../../src/experiments/geometry/potential";

const POINT = [0.3, 0.3, 0.4];
const SKEW = [
  [1, 0.5, 0],
  [0.5, 2, 0.5],
  [0, 0.5, 3],
];
const METRICS = [
  SKEW,
  [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  [
    [2.1, 0.4, -0.6],
    [0.4, 1, 0.3],
    [-0.6, 0.3, 1.4],
  ],
  [
    [5000, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  [
    [1e-9, 0, 0],
    [0, 2e-9, 0],
    [0, 0, 1e-6],
  ],
];
function axesFor(matrix: number[][]): Axes {
  const axes = axesOf(matrix);
  if (axes === null) throw new Error("These matrices are metrics of three classes.");
  return axes;
}
const dot = (v: readonly number[], w: readonly number[]) =>
  v.reduce((sum, x, i) => sum + x * (w[i] ?? NaN), 0);
const dots = (axes: Axes) => dot(axes[0].direction, axes[1].direction);

describe.each(METRICS)("the metric with rows %j, %j, %j", (...matrix) => {
  it("is drawn where its divergence is the radius, however it is turned", () => {
    const { divergence } = potentialFor({ kind: "mahalanobis", matrix });
    const x = Float64Array.from(POINT);
    const outline = ellipseOf(POINT, axesFor(matrix));
    for (let k = 0; k < outline.length; k += 3) {
      const y = outline.subarray(k, k + 3);
      const size = Math.max(...y.map((each, i) => Math.abs(each - (x[i] ?? NaN))));
      // What x + v rounds off of a small v counts doubly in its square.
      expect(Math.abs(divergence(y, x) / METRIC_RADIUS - 1)).toBeLessThan(1e-12 + 1e-13 / size);
    }
  });

  it("comes back from its ellipse as the same metric along the simplex, to four digits", () => {
    const axes = axesFor(matrix);
    const again = axesFor(matrixOf(axes));
    for (const k of [0, 1] as const) {
      expect(again[k].length / axes[k].length).toBeCloseTo(1, 2);
      expect(dot(again[k].direction, again[k].direction)).toBeCloseTo(1, 14);
    }
    expect(axes[0].length).toBeGreaterThanOrEqual(axes[1].length);
    const outline = ellipseOf(POINT, axes);
    const { divergence } = potentialFor({ kind: "mahalanobis", matrix: matrixOf(axes) });
    const x = Float64Array.from(POINT);
    for (let k = 0; k < outline.length; k += 3)
      expect(divergence(outline.subarray(k, k + 3), x) / METRIC_RADIUS).toBeCloseTo(1, 2);
  });
});

it("goes between the plane of the picture and differences of beliefs without changing lengths", () => {
  for (const v of [
    [1, 0],
    [0, 1],
    [0.3, -0.7],
  ] as const) {
    expect(dot(fromPlane(v), [1, 1, 1])).toBeCloseTo(0, 15);
    expect(dot(fromPlane(v), fromPlane(v))).toBeCloseTo(dot(v, v), 14);
    expect(dot(toPlane(fromPlane(v)), v)).toBeCloseTo(dot(v, v), 14);
  }
});

it("is none for other than three classes, and for what is no metric", () => {
  expect(
    axesOf([
      [1, 0],
      [0, 1],
    ]),
  ).toBeNull();
  expect(
    axesOf([
      [-1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]),
  ).toBeNull();
});

it("has the end of the dragged axis where the hand is; the other keeps its length, at right angles", () => {
  const axes = axesFor(SKEW);
  for (const k of [0, 1] as const)
    for (const to of [
      [0.3, 0.4],
      [-0.3, 0.4],
      [0, -0.5],
      [-0.25, 0],
    ] as const) {
      const next = dragAxis(axes, k, to);
      const { direction, length } = next[k];
      expect(length * direction[0]).toBeCloseTo(to[0], 14);
      expect(length * direction[1]).toBeCloseTo(to[1], 14);
      expect(next[1 - k]?.length).toBe(axes[1 - k]?.length);
      expect(dots(next)).toBeCloseTo(0, 15);
    }
});

it("stays a metric that is symmetric and positive definite, and short in links, under wild drags", () => {
  const spots = [
    [1e6, -1e6],
    [1e-9, 1e-9],
    [0, 0],
    [NaN, 1],
    [Infinity, 0],
    [-0.4, 0.1],
    [1e-300, 3],
    [0, -7],
  ] as const;
  for (const matrix of METRICS) {
    let axes = axesFor(matrix);
    for (let round = 0; round < 3; round++)
      for (const [i, to] of spots.entries()) {
        axes = stretchAxis(dragAxis(axes, i % 2 === 0 ? 0 : 1, to), 1, (i - 4) * 50);
        const next = matrixOf(axes);
        expect(refusalOf({ kind: "mahalanobis", matrix: next })).toBeNull();
        const [long, short] = axesFor(next);
        expect(long.length / short.length).toBeLessThan(100.5);
        for (const entry of next.flat()) expect(String(entry).length).toBeLessThanOrEqual(13);
      }
    expect(axes[1].length).toBeGreaterThanOrEqual(SHORTEST_AXIS / 100);
    expect(axes[1].length).toBeLessThanOrEqual(LONGEST_AXIS);
  }
});

it("turns by degrees and stretches by hundredths with keys", () => {
  const start = dragAxis(axesFor(SKEW), 0, [0.25, 0]);
  const turned = turnAxes(start, 30);
  expect(degreesOf(turned[0].direction)).toBeCloseTo(30, 2);
  expect(degreesOf(turnAxes(start, -120)[0].direction)).toBeCloseTo(-120, 2);
  expect(dots(turned)).toBeCloseTo(0, 14);
  expect(turned.map(({ length }) => length)).toEqual(start.map(({ length }) => length));
  expect(stretchAxis(start, 0, 3)[0]).toEqual({ direction: start[0].direction, length: 0.28 });
  expect(stretchAxis(start, 0, -300)[0].length).toBe(SHORTEST_AXIS);
});

it("tells every angle from right", () => {
  for (let degrees = -179; degrees <= 180; degrees++) {
    const angle = (degrees * Math.PI) / 180;
    expect(degreesOf([Math.cos(angle), Math.sin(angle)])).toBeCloseTo(degrees, 3);
  }
});

it("is gripped on the triangle, off the point", () => {
  const nearFace = [0.9, 0.05, 0.05];
  for (const matrix of METRICS)
    for (const axis of faceInside(axesFor(matrix), nearFace)) {
      const grip = gripOf(nearFace, axis);
      const away = grip.map((each, i) => each - (nearFace[i] ?? NaN));
      expect(Math.sqrt(dot(away, away))).toBeGreaterThanOrEqual(SHORTEST_AXIS - 1e-12);
      expect(Math.min(...grip)).toBeGreaterThan(-SHORTEST_AXIS);
    }
});
