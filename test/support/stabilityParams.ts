/** @file Any params of the stability experiment, with numbers near their limits on purpose. */
import fc from "fast-check";
import {
  ATLAS_RULES,
  CERTIFICATES,
  SAMPLINGS,
  UPDATES,
  type AtlasParams,
  type Range,
  type StabilityParams,
} from "../../src/labs/stability/run/params";

const between = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true }).map((x) => (Math.abs(x) < 1e-300 ? 0 : x));
const positive = fc.oneof(between(1e-300, 1e9), fc.constantFrom(1e-7, 1, 1e9));
const entry = fc.oneof(between(1e-12, 1 - 1e-12), fc.constantFrom(0.5, 1e-300, 1e-12, 1 - 2 ** -53));
const whole = (min: number, max: number) => fc.oneof(fc.integer({ min, max }), fc.constantFrom(min, max));
const update = fc.constantFrom(...UPDATES);

function range(min: number, max: number): fc.Arbitrary<Range> {
  return fc
    .tuple(between(min, max), between(min, max))
    .filter(([a, b]) => a !== b)
    .map(([a, b]): Range => [Math.min(a, b), Math.max(a, b)]);
}

function belief(classes: number): fc.Arbitrary<number[]> {
  const weight = fc.oneof(between(1e-3, 1), fc.constantFrom(1e-15, 1));
  return fc.array(weight, { minLength: classes, maxLength: classes }).map((weights) => {
    const sum = weights.reduce((a, b) => a + b, 0);
    return weights.map((w) => w / sum);
  });
}

const run = {
  iterations: whole(1, 1_000_000),
  floor: between(1e-100, 1e-3),
  tolerance: between(1e-300, 0.999),
};
const atlas = {
  part: fc.constant("atlas" as const),
  update,
  rule: fc.record({ kind: fc.constantFrom(...ATLAS_RULES) }),
  width: whole(1, 2048),
  height: whole(1, 2048),
  ...run,
  x: range(0, 1),
};
const slice = { ...atlas, classes: fc.constant(2 as const), logStep: range(-12, 9) };
const triangle = { ...atlas, classes: fc.constant(3 as const), y: range(0, 1), step: positive };
const ofTargets = { axis: fc.constant("target" as const) };
const ofStarts = { axis: fc.constant("start" as const) };

const atlasParams: fc.Arbitrary<AtlasParams> = fc.oneof(
  fc.record({ ...slice, ...ofTargets, start: fc.oneof(entry, fc.constant("mirrored" as const)) }),
  fc.record({ ...slice, ...ofStarts, target: entry }),
  fc.record({ ...triangle, ...ofTargets, start: fc.oneof(belief(3), fc.constant("uniform" as const)) }),
  fc.record({ ...triangle, ...ofStarts, target: belief(3) }),
);

export const stabilityParams: fc.Arbitrary<StabilityParams> = fc.oneof(
  atlasParams,
  fc.record({
    part: fc.constant("threshold" as const),
    update,
    target: entry,
    x: range(0, 1),
    width: whole(1, 4096),
    logStep: range(-12, 9),
    scan: whole(1, 4096),
    precision: between(1e-15, 0.1),
    ...run,
  }),
  fc.record({
    part: fc.constant("orbits" as const),
    update,
    target: entry,
    start: entry,
    logStep: range(-12, 9),
    width: whole(1, 4096),
    transient: whole(0, 1_000_000),
    kept: whole(1, 4096),
    floor: run.floor,
  }),
  fc.record({
    part: fc.constant("audit" as const),
    classes: whole(2, 16),
    pairs: whole(1, 10_000_000),
    sampling: fc.constantFrom(...SAMPLINGS),
    radius: fc.oneof(between(1e-6, 1), fc.constant(1)),
    fraction: positive,
    certificate: fc.constantFrom(...CERTIFICATES),
    update,
    seed: whole(0, 4294967295),
    climbs: whole(0, 10_000),
  }),
  fc.integer({ min: 2, max: 16 }).chain((classes) =>
    fc.record({
      part: fc.constant("pair" as const),
      update,
      target: belief(classes),
      first: belief(classes),
      second: belief(classes),
      step: positive,
    }),
  ),
);
