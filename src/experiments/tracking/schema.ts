/** @file Params of the tracking experiment (MATH §5): public, stable, documented in the README and by `schema tracking`. */
import * as z from "zod/mini";
import { beliefSchema } from "../belief";

export const MAX_CLASSES = 64;
export const MAX_RULES = 6;
export const MAX_STEPS = 1_000_000;

const belief = beliefSchema(MAX_CLASSES);
const time = z.int().check(z.gte(0), z.lte(MAX_STEPS));
const positive = z.number().check(z.gt(0), z.lte(1e9));
const label = z.optional(z.string().check(z.minLength(1), z.maxLength(40)));

const shift = z.strictObject({ kind: z.literal("shift"), before: belief, after: belief, at: time });
const drift = z.strictObject({ kind: z.literal("drift"), from: belief, to: belief, start: time, end: time });
const localSource = z.strictObject({ local: z.string().check(z.regex(/^[0-9a-f]{64}$/)) });
const stream = z.strictObject({
  kind: z.literal("stream"),
  source: z.union([z.literal("seattle-weather"), localSource]),
  window: z._default(z.int().check(z.gte(1), z.lte(100_000)), 30),
});
export const targetSchema = z.discriminatedUnion("kind", [shift, drift, stream]);

const fixed = z.strictObject({ kind: z.literal("fixed"), step: positive, label });
const boundFraction = z.strictObject({ kind: z.literal("boundFraction"), fraction: positive, label });
const entropyAware = z.strictObject({
  kind: z.literal("entropyAware"),
  barrierCap: z._default(z.number().check(z.gte(0), z.lt(1)), 1e-6),
  label,
});
const inverseSqrt = z.strictObject({ kind: z.literal("inverseSqrt"), scale: positive, label });
const certified = z.strictObject({ kind: z.literal("certified"), label });
const fejer = z.strictObject({ kind: z.literal("fejer"), fraction: z._default(positive, 0.5), label });
export const ruleSchema = z.discriminatedUnion("kind", [
  fixed,
  boundFraction,
  entropyAware,
  inverseSqrt,
  certified,
  fejer,
]);

export type Target = z.infer<typeof targetSchema>;
export type StepRule = z.infer<typeof ruleSchema>;

export const DEFAULT_TARGET: Target = {
  kind: "shift",
  before: [0.7, 0.2, 0.1],
  after: [0.1, 0.2, 0.7],
  at: 300,
};
export const DEFAULT_RULES: StepRule[] = [
  { kind: "fixed", step: 0.8, label: "High" },
  { kind: "fixed", step: 0.02, label: "Low" },
  { kind: "entropyAware", barrierCap: 1e-6, label: "Entropy-aware" },
];

/** Number of classes that the target itself tells, or null when only the data knows. */
export function targetClasses(target: Target): number | null {
  if (target.kind === "shift") return target.before.length;
  return target.kind === "drift" ? target.from.length : null;
}

type Fields = { target: Target; steps: number; start: "uniform" | number[] };

/** What single fields cannot know: same classes everywhere, the shift inside the run. A sentence and its path. */
export function trackingProblem({
  target,
  steps,
  start,
}: Fields): { path: string[]; message: string } | null {
  const classes = targetClasses(target);
  if (target.kind === "shift") {
    if (target.after.length !== target.before.length)
      return {
        path: ["target", "after"],
        message: `after has ${target.after.length} classes, before has ${target.before.length}; both need the same number`,
      };
    if (target.at > steps)
      return {
        path: ["target", "at"],
        message: `the shift at step ${target.at} lies outside the run of ${steps} steps`,
      };
  }
  if (target.kind === "drift") {
    if (target.to.length !== target.from.length)
      return {
        path: ["target", "to"],
        message: `to has ${target.to.length} classes, from has ${target.from.length}; both need the same number`,
      };
    if (target.end <= target.start || target.end > steps)
      return {
        path: ["target", "end"],
        message: `the drift from step ${target.start} to ${target.end} must run forwards inside the run of ${steps} steps`,
      };
  }
  if (classes !== null && start !== "uniform" && start.length !== classes)
    return { path: ["start"], message: `start has ${start.length} classes, the target has ${classes}` };
  return null;
}

export const trackingSchema = z
  .strictObject({
    target: z._default(targetSchema, DEFAULT_TARGET),
    steps: z._default(z.int().check(z.gte(1), z.lte(MAX_STEPS)), 600),
    start: z._default(z.union([z.literal("uniform"), belief]), "uniform"),
    update: z._default(z.enum(["mirror", "projected"]), "mirror"),
    floor: z._default(z.number().check(z.gte(1e-300), z.lte(1e-3)), 1e-12),
    tolerance: z._default(z.number().check(z.gt(0), z.lt(1)), 1e-3),
    rules: z._default(z.array(ruleSchema).check(z.minLength(1), z.maxLength(MAX_RULES)), DEFAULT_RULES),
  })
  .check((context) => {
    const problem = trackingProblem(context.value);
    if (problem !== null) context.issues.push({ code: "custom", input: context.value, ...problem });
  });

export type TrackingParams = z.infer<typeof trackingSchema>;
