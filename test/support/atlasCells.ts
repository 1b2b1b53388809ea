/** @file Cells of atlases for property tests: steps of every size, targets and starts near faces and centre on purpose. */
import fc from "fast-check";
import { coefficients, limitsOf, oddsOf, type Mode } from "../../src/core/atlas/odds";
import { isTooSlow, provenRegion } from "../../src/core/atlas/region";
import type { Cell, Problem } from "../../src/core/atlas/cells";

export interface Spec {
  readonly q: number;
  readonly start: number;
  readonly step: number;
}

export const mode: fc.Arbitrary<Mode> = fc.constantFrom(0, 1, 2, 3);

/** Entries in (0, 1): anywhere, within 10⁻¹⁵ of a face, within 10⁻¹⁵ of the centre. */
export const entry = fc.oneof(
  fc.double({ min: 0.01, max: 0.99, noNaN: true }),
  fc.double({ min: 0, max: 1, noNaN: true }).map((u) => 10 ** (-15 * u - 0.01)),
  fc.double({ min: 0, max: 1, noNaN: true }).map((u) => 1 - 10 ** (-15 * u - 0.01)),
  fc.double({ min: -1, max: 1, noNaN: true }).map((u) => 0.5 + u * 1e-12),
  fc.constant(0.5),
);

/** From far below every threshold to far above, and often around η = 2, where two-cycles are born. */
const step = fc.oneof(
  fc.double({ min: -6, max: 2, noNaN: true }).map((e) => 10 ** e),
  fc.double({ min: 0.2, max: 3.2, noNaN: true }),
  fc.constantFrom(1, 2, 1e9),
);

export const spec: fc.Arbitrary<Spec> = fc.record({ q: entry, start: entry, step });
export const floor = fc.constantFrom(1e-12, 1e-3, 1e-9, 1e-30, 1e-100);

/** The problem that runs these cells. */
export function problemOf(
  kind: Mode,
  specs: readonly Spec[],
  iterations: number,
  tolerance: number,
  eps: number,
): Problem {
  const limits = limitsOf(eps);
  const cell = (index: number, out: Cell) => {
    const { q, start, step: size } = specs[index] ?? { q: 0.5, start: 0.5, step: 1 };
    out.t = oddsOf(start);
    out.inFrom = q > tolerance ? oddsOf(q - tolerance) : -1;
    out.inTo = q + tolerance < 1 ? oddsOf(q + tolerance) : Infinity;
    coefficients(kind, q, size, out);
    provenRegion(kind, q, size, tolerance, limits, out);
    out.isTooSlow = isTooSlow(kind, q, size, out.t, iterations, tolerance, limits);
  };
  return { mode: kind, limits, iterations, count: specs.length, cell };
}
