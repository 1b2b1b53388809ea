/** @file The p-norm and the gradient of half its square. Powers are taken of shares of the largest entry, so that none underflows early. */
import { pow } from "../elementary/pow";

/** max |xᵢ|. */
function largest(x: Float64Array): number {
  let top = 0;
  for (let i = 0; i < x.length; i++) if (Math.abs(x[i]) > top) top = Math.abs(x[i]);
  return top;
}

/** ‖x‖_p. */
export function norm(x: Float64Array, p: number): number {
  const top = largest(x);
  if (top === 0) return 0;
  let total = 0;
  for (let i = 0; i < x.length; i++) if (x[i] !== 0) total += pow(Math.abs(x[i]) / top, p);
  return top * pow(total, 1 / p);
}

/** out ← ∇½‖x‖_p², entries sgn xᵢ |xᵢ|^(p − 1) ‖x‖^(2 − p). */
export function slopes(x: Float64Array, p: number, out: Float64Array): void {
  const size = norm(x, p);
  for (let i = 0; i < x.length; i++) {
    const slope = x[i] === 0 ? 0 : size * pow(Math.abs(x[i]) / size, p - 1);
    out[i] = x[i] < 0 ? -slope : slope;
  }
}
