/** Reads test/fixtures/reference: values computed in 50 and more digits, independent of the app. */
import { readFileSync } from "node:fs";
import { z } from "zod";

/** The nearest double; "Infinity" is a string there. */
const value = z
  .object({ value: z.union([z.number(), z.literal("Infinity")]) })
  .transform((x) => (x.value === "Infinity" ? Infinity : x.value));

const belief = z.array(z.number()).transform((x) => Float64Array.from(x));
const values = z.record(z.string(), value);

const evalCase = z.object({ kind: z.string(), p: belief, expected: values });
const thresholdCase = z.object({ kind: z.string(), p: belief, q: belief, expected: values });
const row = z.object({ t: z.number(), value: z.array(z.number()), clamped: z.boolean(), noise: z.number() });
const trajectory = z.object({
  update: z.enum(["mirror", "projected"]),
  start: belief,
  target: belief,
  eta: z.number(),
  floor: z.number(),
  clampedSteps: z.number(),
  beliefs: z.array(row),
});

const rule = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("fixed"), step: z.number() }),
  z.object({ kind: z.literal("boundFraction"), fraction: z.number() }),
  z.object({ kind: z.literal("entropyAware"), barrierCap: z.number() }),
  z.object({ kind: z.literal("inverseSqrt"), scale: z.number() }),
  z.object({ kind: z.literal("certified") }),
  z.object({ kind: z.literal("fejer"), fraction: z.number() }),
]);
const summary = z.object({
  outcome: z.enum(["converged", "collapsed", "wandering"]),
  settledAt: z.number().nullable(),
  collapsedAt: z.number().nullable(),
  recoveredIn: z.number().nullable(),
  firstViolation: z.object({ t: z.number(), factor: value }).nullable(),
  violationAtShift: value.nullable(),
  worstBeforeCollapse: value.nullable(),
  finalKl: value,
});
const tracking = z.object({
  before: belief,
  after: belief,
  at: z.number(),
  steps: z.number(),
  floor: z.number(),
  tolerance: z.number(),
  cases: z.array(
    z.object({ rule, summary, fragile: z.array(z.string()), noise: z.record(z.string(), z.number()) }),
  ),
});

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../fixtures/reference/${name}.json`, import.meta.url), "utf8"));

export const evalCases = () => z.object({ cases: z.array(evalCase) }).parse(read("eval")).cases;
export const thresholdCases = () =>
  z.object({ cases: z.array(thresholdCase) }).parse(read("thresholds")).cases;
export const trajectories = () => z.object({ cases: z.array(trajectory) }).parse(read("trajectories")).cases;
export const trackingCases = () => tracking.parse(read("tracking"));
