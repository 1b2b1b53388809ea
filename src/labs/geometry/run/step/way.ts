/** @file The path of a step: the ends of smaller steps with the same gradient, in the primal and in the dual. */
import type { Geometry, StepParams } from "../params";
import { createStepper, gradientOf } from "./step";
import type { Field, Way } from "./types";

/** The number of steps along a path; the first is the point itself. */
export const WAY_POINTS = 33;

function put(out: Float64Array, k: number, x: Float64Array | null, n: number): void {
  if (x === null) out.fill(NaN, k * n, (k + 1) * n);
  else out.set(x, k * n);
}

export function wayOf(params: StepParams, geometry: Geometry): Way {
  const { point, set, step } = params;
  const n = point.length;
  const x = Float64Array.from(point);
  const g = gradientOf(params)(x);
  const stepper = createStepper(geometry, set, n);
  const empty = () => new Float64Array(WAY_POINTS * n);
  const way: Way = { points: empty(), duals: empty(), divided: empty(), dividedDuals: empty() };
  const dual = new Float64Array(n);
  const mapped = (at: Float64Array | null) => {
    if (at) stepper.potential.gradient(at, dual);
    return at && dual;
  };
  for (let k = 0; k < WAY_POINTS; k++) {
    const eta = (step * k) / (WAY_POINTS - 1);
    const at = k === 0 ? x : stepper.step(x, g, eta);
    put(way.points, k, at, n);
    put(way.duals, k, mapped(at), n);
    const wrong = k === 0 ? x : stepper.divided(x, g, eta);
    put(way.divided, k, wrong, n);
    put(way.dividedDuals, k, mapped(wrong), n);
  }
  return way;
}

/** The number of points of the field on each side of the triangle. */
const SIDE_INTERVALS = 8;
/** The outermost points are this far inside. */
const INSET_SHARE = 0.035;

/** Steps of the first geometry from a grid over the triangle, shortened to a tenth if they are long. */
export function fieldOf(params: StepParams): Field | null {
  if (params.point.length !== 3) return null;
  const stepper = createStepper(params.geometry, params.set, 3);
  const gradient = gradientOf(params);
  const from: number[] = [];
  const to: number[] = [];
  for (let i = 0; i <= SIDE_INTERVALS; i++)
    for (let j = 0; j <= SIDE_INTERVALS - i; j++) {
      const x = Float64Array.of(i, j, SIDE_INTERVALS - i - j).map(
        (share) => (share / SIDE_INTERVALS) * (1 - 3 * INSET_SHARE) + INSET_SHARE,
      );
      const end = stepper.step(x, gradient(x), params.step);
      if (end === null) continue;
      from.push(...x);
      to.push(...end);
    }
  return { from: Float64Array.from(from), to: Float64Array.from(to) };
}
