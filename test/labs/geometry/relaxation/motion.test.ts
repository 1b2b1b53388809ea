/** @file The fast ways of moving against the one that any potential has. */
import { expect, it } from "vitest";
import { entropy } from "../../../../src/core/mirror/entropy";
import { euclidean } from "../../../../src/core/mirror/euclidean";
import type { Potential } from "../../../../src/core/mirror/types";
import { createMotion, GeneralMotion } from "../../../../src/labs/geometry/run/relaxation/motion";
import { dot, systemOf } from "../../../../src/labs/geometry/run/relaxation/system";
import { paramsWith } from "./support";

const LAMBDAS = [0.3, 1, 1.4, 1.9, 0.8];
/** Random, one kind of entry, signed, one coordinate far from the others. */
const ROWS = [
  [0.3, 1.2, 0.05],
  [2, 0, 2],
  [0.5, -0.25, 1],
  [1e-6, 0, 40],
  [0, 3, 0],
];

const cases: readonly (readonly [string, Potential])[] = [
  ["euclidean", euclidean],
  ["entropy", entropy],
];

it.each(cases)("%s moves as the general way, to rounding", (geometry, potential) => {
  const system = systemOf(
    paramsWith({
      geometry: geometry === "entropy" ? "entropy" : "euclidean",
      start: [0.4, 2, 1],
      reference: [1.5, 0.3, 0.8],
    }),
  );
  const [fast, general] = [createMotion(potential, system), new GeneralMotion(potential, system)];
  for (const [k, row] of ROWS.entries()) {
    const a = Float64Array.from(row);
    const b = dot(a, system.reference);
    const lambda = LAMBDAS[k] ?? 1;
    const ends = [fast, general].map((motion) => {
      const residual = motion.residual(a, b);
      const after = motion.after(a, b, dot(a, a), residual, lambda);
      expect(motion.relax(a, b, dot(a, a), residual, lambda)).toBe(-1);
      expect(after / motion.distance).toBeCloseTo(1, 12);
      return [motion.distance, motion.squaredError];
    });
    expect((ends[0]?.[0] ?? 0) / (ends[1]?.[0] ?? 1)).toBeCloseTo(1, 12);
    expect((ends[0]?.[1] ?? 0) / (ends[1]?.[1] ?? 1)).toBeCloseTo(1, 12);
  }
});
