/** @file Learning from rewards with a KL penalty: values computed elsewhere in 50 digits, and the laws of both steps. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import {
  divergenceOfTilted,
  divergenceToTilted,
  offsetFactor,
  offsetOf,
  optimalObjective,
  policyOf,
  preferenceReader,
  type Preference,
  type PreferenceScheme,
} from "../../../src/core/training/preference";
import { klDivergence } from "../../../src/core/simplex";

interface Reference {
  readonly reference: number[];
  readonly reward: number[];
  readonly beta: number;
  readonly optimum: string[];
  readonly optimalObjective: string;
  readonly klOptimumReference: string;
  readonly runs: Readonly<
    Record<
      string,
      {
        readonly lamb: number;
        readonly values: Readonly<
          Record<string, { objective: string; klOptimum: string; policy: string[] | null }>
        >;
      }
    >
  >;
}

const path = new URL("../../fixtures/reference/preference.json", import.meta.url);
const known = JSON.parse(readFileSync(path, "utf8")) as Reference;
const problem: Preference = {
  reference: Float64Array.from(known.reference),
  reward: Float64Array.from(known.reward),
  weight: known.beta,
};
const best = optimalObjective(problem);
const read = preferenceReader(problem);

it("knows the optimum", () => {
  policyOf(problem, new Float64Array(5)).forEach((share, i) =>
    expect(Math.abs(share / Number(known.optimum[i]) - 1)).toBeLessThan(4e-16),
  );
  expect(Math.abs(best / Number(known.optimalObjective) - 1)).toBeLessThan(4e-16);
  const { policy, divergenceOptimum } = read(offsetOf(problem, null));
  expect(Array.from(policy)).toEqual(known.reference);
  expect(Math.abs(divergenceOptimum / Number(known.klOptimumReference) - 1)).toBeLessThan(1e-15);
});

/** Where the objective is computed elsewhere with so many digits, and the divergence with so many. */
const OBJECTIVE = 1e-14;
const DIVERGENCE = 1e-11;

/** What a run comes to after so many steps. */
function after(scheme: PreferenceScheme, lambda: number, steps: number) {
  const factor = offsetFactor(scheme, lambda);
  let offset = offsetOf(problem, null);
  for (let n = 0; n < steps; n++) offset = offset.map((u) => factor * u);
  return read(offset);
}

const CASES = Object.entries(known.runs).flatMap(([name, { lamb, values }]) =>
  Object.entries(values).map(([n, value]) => [name, Number(n), lamb, value] as const),
);
it.each(CASES)("%s is after %i steps where 50 digits say", (name, n, lambda, value) => {
  const { gap, divergenceOptimum, policy } = after(name.split("@")[0] as PreferenceScheme, lambda, n);
  const { objective, klOptimum } = value;
  expect(Math.abs(best - gap - Number(objective))).toBeLessThan(OBJECTIVE * Math.max(1, gap));
  // Their own rounding when it is 0.
  const wanted = Math.max(0, Number(klOptimum));
  expect(Math.abs(divergenceOptimum - wanted)).toBeLessThan(DIVERGENCE * wanted + 1e-40);
  for (const [i, share] of (value.policy ?? []).entries())
    expect(Math.abs((policy[i] ?? NaN) / Number(share) - 1)).toBeLessThan(1e-12);
});

const shares = fc
  .array(fc.double({ min: 1e-6, max: 1, noNaN: true }), { minLength: 2, maxLength: 6 })
  .map((x) => {
    const total = x.reduce((a, b) => a + b, 0);
    return Float64Array.from(x, (each) => each / total);
  });
const problems = shares.chain((reference) =>
  fc.record({
    reference: fc.constant(reference),
    reward: fc
      .array(fc.double({ min: -5, max: 5, noNaN: true }), {
        minLength: reference.length,
        maxLength: reference.length,
      })
      .map((r) => Float64Array.from(r)),
    weight: fc.double({ min: 0.05, max: 20, noNaN: true }),
  }),
);

const objectiveOf = ({ reference, reward, weight }: Preference, policy: Float64Array) =>
  reward.reduce((total, r, i) => total + r * (policy[i] ?? 0), 0) - weight * klDivergence(policy, reference);

it("is short of the optimum by β times the divergence to it, from anywhere", () => {
  fc.assert(
    fc.property(problems, shares, (given, other) => {
      const policy = other.length === given.reward.length ? other : given.reference;
      const { gap } = preferenceReader(given)(offsetOf(given, policy));
      const direct = optimalObjective(given) - objectiveOf(given, policy);
      const size = 5 + given.weight * 20;
      expect(Math.abs(gap - direct)).toBeLessThan(1e-13 * size);
      expect(gap).toBeGreaterThanOrEqual(0);
    }),
  );
});

it("takes the steps that are written with logarithms", () => {
  fc.assert(
    fc.property(problems, fc.double({ min: 0.01, max: 5, noNaN: true }), (given, lambda) => {
      const [z, target] = [
        given.reference.map((p) => Math.log(p)),
        given.reference.map((p, i) => Math.log(p) + (given.reward[i] ?? 0) / given.weight),
      ];
      const written: Record<PreferenceScheme, Float64Array> = {
        explicit: z.map((each, i) => (1 - lambda) * each + lambda * (target[i] ?? 0)),
        proximal: z.map((each, i) => (each + lambda * (target[i] ?? 0)) / (1 + lambda)),
      };
      for (const scheme of ["explicit", "proximal"] as const) {
        const moved = offsetOf(given, null).map((u) => offsetFactor(scheme, lambda) * u);
        const logits = written[scheme];
        const top = Math.max(...logits);
        const weights = logits.map((each) => Math.exp(each - top));
        const total = weights.reduce((a, b) => a + b, 0);
        policyOf(given, moved).forEach((share, i) =>
          expect(Math.abs(share - (weights[i] ?? 0) / total)).toBeLessThan(1e-11),
        );
      }
    }),
  );
});

it("measures tilts as the divergence does, with all digits where they are small", () => {
  fc.assert(
    fc.property(shares, fc.double({ min: -12, max: 2, noNaN: true }), (p, exponent) => {
      const size = 10 ** exponent;
      const w = p.map((_, i) => size * ((i * 7) % 3));
      const weights = p.map((each, i) => each * Math.expm1(w[i] ?? 0) + each);
      const total = weights.reduce((a, b) => a + b, 0);
      const q = weights.map((each) => each / total);
      const found = [divergenceToTilted(p, w), divergenceOfTilted(p, w, q)];
      const variance =
        p.reduce((sum, each, i) => sum + each * (w[i] ?? 0) ** 2, 0) -
        p.reduce((sum, each, i) => sum + each * (w[i] ?? 0), 0) ** 2;
      const direct = [klDivergence(p, q), klDivergence(q, p)];
      // Of small tilts the second order is all there is; of larger ones the direct sum has its digits.
      const [wanted, slack] =
        size < 1e-7
          ? [[variance / 2, variance / 2], 1e-6 * variance]
          : [direct, 1e-12 * Math.max(1, ...found)];
      found.forEach((each, k) => expect(Math.abs(each - (wanted[k] ?? NaN))).toBeLessThan(slack));
    }),
  );
  const [half, steep] = [Float64Array.of(0.5, 0.5), Float64Array.of(0, 5000)];
  expect(divergenceToTilted(half, steep)).toBeCloseTo(2500 - Math.log(2), 9);
  expect(divergenceOfTilted(half, steep, Float64Array.of(0, 1))).toBeCloseTo(Math.log(2), 12);
});
