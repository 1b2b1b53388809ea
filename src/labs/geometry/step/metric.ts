/**
 * @file The metric of three classes as an ellipse on the triangle, and back. On the simplex only its part along Σv = 0 matters:
 * M = QM₂Qᵀ + ⅓·1·1ᵀ, the columns of Q being right and up in the picture. Pure.
 */
import { decade } from "../../../ui/number";

/** Right and up on the triangle, in the units of beliefs, in which its side is √2. */
export type Vector = readonly [number, number];

export interface Axis {
  /** Unit length. */
  readonly direction: Vector;
  readonly length: number;
}

/** Half axes, at right angles to each other. */
export type Axes = readonly [Axis, Axis];

/** The ellipse is {y : D(y, x) = this value}, whatever the step. */
export const METRIC_RADIUS = 0.05;

/** The shortest half axis that a person can set. */
export const SHORTEST_AXIS = 0.08;
export const LONGEST_AXIS = 1.2;
/** The largest ratio of the half axes; the eigenvalues are then at most 10⁴ apart. */
const MOST_APART = 100;

const [ROOT_2, ROOT_6] = [Math.SQRT2, Math.sqrt(6)];

/** A vector of three entries as a vector in the plane Σv = 0. */
export const toPlane = ([a = NaN, b = NaN, c = NaN]: readonly number[]): Vector => [
  (b - a) / ROOT_2,
  (2 * c - a - b) / ROOT_6,
];

type Triple = readonly [number, number, number];
const CLASS_INDICES = [0, 1, 2] as const;

export const fromPlane = ([right, up]: Vector): Triple => [
  -right / ROOT_2 - up / ROOT_6,
  right / ROOT_2 - up / ROOT_6,
  (2 * up) / ROOT_6,
];

const lengthOf = ([right, up]: Vector): number => Math.sqrt(right * right + up * up);
const times = ([right, up]: Vector, factor: number): Vector => [right * factor, up * factor];
const unit = (of: Vector): Vector => times(of, 1 / lengthOf(of));
const across = ([right, up]: Vector): Vector => [-up, right];

/** vᵀMw. */
const form = (matrix: readonly (readonly number[])[], v: Triple, w: Triple): number =>
  v.reduce((sum, x, i) => sum + x * w.reduce((inner, y, j) => inner + (matrix[i]?.[j] ?? NaN) * y, 0), 0);

/** The half axes, the longer first; null if the metric is not of three classes. */
export function axesOf(matrix: readonly (readonly number[])[]): Axes | null {
  const [right, up] = [fromPlane([1, 0]), fromPlane([0, 1])];
  const [p, q, s] = [form(matrix, right, right), form(matrix, right, up), form(matrix, up, up)];
  const half = (p - s) / 2;
  const root = Math.sqrt(half * half + q * q);
  const large = (p + s) / 2 + root;
  const small = (p * s - q * q) / large;
  if (matrix.length !== 3 || !(small > 0) || !(large < Infinity)) return null;
  const steep = root === 0 ? ([0, 1] as const) : unit(half > 0 ? [half + root, q] : [q, root - half]);
  const length = (eigenvalue: number) => Math.sqrt((2 * METRIC_RADIUS) / eigenvalue);
  return [
    { direction: times(across(steep), -1), length: length(small) },
    { direction: steep, length: length(large) },
  ];
}

/** The metric with these half axes, symmetric and positive definite, rounded to four digits of its smallest eigenvalue. */
export function matrixOf(axes: Axes): number[][] {
  const parts = axes.map(({ direction, length }) => ({
    vector: fromPlane(direction),
    eigenvalue: (2 * METRIC_RADIUS) / (length * length),
  }));
  const least = Math.min(1, ...parts.map(({ eigenvalue }) => eigenvalue));
  const decimals = 3 - decade(least);
  return CLASS_INDICES.map((i) =>
    CLASS_INDICES.map((j) => {
      const entry = parts.reduce(
        (sum, { vector, eigenvalue }) => sum + eigenvalue * (vector[i] * vector[j]),
        1 / 3,
      );
      return Number(entry.toFixed(decimals)) || 0;
    }),
  );
}

function limited(length: number, other: number): number {
  const within = Math.min(LONGEST_AXIS, Math.max(SHORTEST_AXIS, length));
  return Math.min(other * MOST_APART, Math.max(other / MOST_APART, within));
}

const paired = (k: 0 | 1, axis: Axis, other: Axis): Axes => (k === 0 ? [axis, other] : [other, axis]);

const otherOf = (axes: Axes, k: 0 | 1): Axis => (k === 0 ? axes[1] : axes[0]);

/** Moves the end of one half axis; the other keeps its length and turns along. */
export function dragAxis(axes: Axes, k: 0 | 1, to: Vector): Axes {
  const length = lengthOf(to);
  if (!(length > 0 && length < Infinity)) return axes;
  const direction = unit(to);
  const other = otherOf(axes, k);
  const side = across(direction);
  const isAhead = side[0] * other.direction[0] + side[1] * other.direction[1] >= 0;
  return paired(
    k,
    { direction, length: limited(length, other.length) },
    { direction: isAhead ? side : times(side, -1), length: other.length },
  );
}

/** Lengthens a half axis by so many hundredths. */
export function stretchAxis(axes: Axes, k: 0 | 1, hundredths: number): Axes {
  const { direction, length } = axes[k];
  const other = otherOf(axes, k);
  const next = (Math.round(100 * length) + hundredths) / 100;
  return paired(k, { direction, length: limited(next, other.length) }, other);
}

/** The tangent of half a degree, to 1 in 40 000, so that turning needs no sine. */
const TURN_TANGENT = Math.PI / 360;
const [TURN_COS, TURN_SIN] = [
  (1 - TURN_TANGENT * TURN_TANGENT) / (1 + TURN_TANGENT * TURN_TANGENT),
  (2 * TURN_TANGENT) / (1 + TURN_TANGENT * TURN_TANGENT),
];

/** The axes turned counter-clockwise, in degrees. */
export function turnAxes(axes: Axes, degrees: number): Axes {
  const sin = TURN_SIN * Math.sign(degrees);
  const turn = ({ direction, length }: Axis): Axis => {
    let [right, up] = direction;
    for (let k = 0; k < Math.abs(degrees); k++)
      [right, up] = [TURN_COS * right - sin * up, sin * right + TURN_COS * up];
    return { direction: unit([right, up]), length };
  };
  return [turn(axes[0]), turn(axes[1])];
}

const HALVINGS = 4;
/** A smaller slope counts as horizontal. */
const LEVEL_SLOPE = 1e-9;

/** Counter-clockwise from right, in degrees from −180 to 180. */
export function degreesOf([right, up]: Vector): number {
  const length = lengthOf([right, up]);
  if (Math.abs(up) < LEVEL_SLOPE * length) return right < 0 ? 180 : 0;
  let tangent = right < 0 ? (length - right) / up : up / (length + right);
  for (let k = 1; k < HALVINGS; k++) tangent /= 1 + Math.sqrt(1 + tangent * tangent);
  const square = tangent * tangent;
  const small = tangent * (1 - square / 3 + (square * square) / 5 - (square * square * square) / 7);
  return (small * 2 * 2 * 2 * 2 * 180) / Math.PI;
}

/** How far the triangle reaches from a point in a direction. */
function reach(point: readonly number[], direction: Vector): number {
  const v = fromPlane(direction);
  return Math.min(...v.map((each, i) => (each < 0 ? (point[i] ?? NaN) / -each : Infinity)));
}

/** Each half axis with its end on the side that is on the triangle, or closer to it. */
export function faceInside([first, second]: Axes, point: readonly number[]): Axes {
  const face = ({ direction, length }: Axis): Axis => {
    const back = times(direction, -1);
    const ahead = reach(point, direction);
    return { direction: ahead >= length || ahead >= reach(point, back) ? direction : back, length };
  };
  return [face(first), face(second)];
}

export const plus = (point: readonly number[], by: Vector): readonly number[] =>
  fromPlane(by).map((each, i) => (point[i] ?? NaN) + each);

/** The place of a half axis's grip: at its end, unless that is outside of the triangle or too close to the point. */
export const gripOf = (point: readonly number[], { direction, length }: Axis): readonly number[] =>
  plus(point, times(direction, Math.max(SHORTEST_AXIS, Math.min(length, reach(point, direction)))));

/** The number of points in a quarter of the ellipse. */
const QUARTER_POINTS = 90;

/** The ellipse around a point, also where it leaves the triangle; its first point is its last. */
export function ellipseOf(point: readonly number[], [first, second]: Axes): Float64Array {
  const out = new Float64Array(3 * (4 * QUARTER_POINTS + 1));
  for (let k = 0; k <= 4 * QUARTER_POINTS; k++) {
    const half = (k % QUARTER_POINTS) / QUARTER_POINTS;
    let circle: Vector = [(1 - half * half) / (1 + half * half), (2 * half) / (1 + half * half)];
    for (let turns = Math.floor(k / QUARTER_POINTS); turns > 0; turns--) circle = across(circle);
    const [a, b] = [
      times(first.direction, first.length * circle[0]),
      times(second.direction, second.length * circle[1]),
    ];
    out.set(plus(point, [a[0] + b[0], a[1] + b[1]]), 3 * k);
  }
  return out;
}
