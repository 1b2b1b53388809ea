/** @file The bound at its best step for any losses within a range, and how it grows with the number of experts. */
import type { Geometry } from "../params";
import { constantsOf } from "./constants";

/** Half of the experts lose nothing and half lose everything, which moves a learner most. */
const halves = (experts: number, range: number): Float64Array =>
  Float64Array.from({ length: experts }, (_, i) => (i < experts / 2 ? 0 : range));

/** G√(2 D_max T), plus the cost of being compared with a point near the expert. Infinity if no bound is known. */
export function worstBound(geometry: Geometry, experts: number, rounds: number, range: number): number {
  const { farthest, off, squaredNorm } = constantsOf(geometry, experts, rounds);
  return Math.sqrt(2 * farthest * rounds * squaredNorm(halves(experts, range))) + off * rounds * range;
}
