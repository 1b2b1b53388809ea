/** @file The MSE path in numbers. */
import { brake, mseBrakedResidual, msePath, mseResidual } from "../../../core/bound";

interface MsePoint {
  readonly eta: number;
  /** E(η)/E(0). */
  readonly residual: number;
  /** p + η(q − p), which leaves the simplex beyond η = 1. */
  readonly p: Float64Array;
}

/** Steps from 0 to 2, divided into `intervals` equal parts, and the braked step. */
export function msePoints(
  belief: readonly number[],
  target: readonly number[],
  intervals: number,
): readonly MsePoint[] {
  const [start, q] = [Float64Array.from(belief), Float64Array.from(target)];
  const braked = brake(start);
  const even = Array.from({ length: intervals + 1 }, (_, i) => (2 * i) / intervals);
  const steps = [...new Set([...even, braked])].toSorted((a, b) => a - b);
  return steps.map((eta) => {
    const p = new Float64Array(start.length);
    msePath(start, q, eta, p);
    return { eta, residual: eta === braked ? mseBrakedResidual(start) : mseResidual(eta), p };
  });
}
