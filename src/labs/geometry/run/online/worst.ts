/** @file The bound at its best step against losses of a range, whatever they are: how it grows with the experts. */
import type { Geometry } from "../params";
import { constantsOf } from "./constants";

/** Half of the experts lose nothing, half lose all: the losses that move a learner most. */
const halves = (experts: number, range: number): Float64Array =>
  Float64Array.from({ length: experts }, (_, i) => (i < experts / 2 ? 0 : range));

/** G√(2 D_max T), and what being compared with a point off the expert costs. Infinity where no bound is known. */
export function worstBound(geometry: Geometry, experts: number, rounds: number, range: number): number {
  const { farthest, off, squaredNorm } = constantsOf(geometry, experts, rounds);
  return Math.sqrt(2 * farthest * rounds * squaredNorm(halves(experts, range))) + off * rounds * range;
}
