/** @file The tracking experiment's params as a schema: public, stable, documented by `schema tracking`. */
import * as z from "zod/mini";
import { beliefSchema, limited, schemaFor } from "../schemas";
import {
  FLOOR,
  HASH,
  MAX_CLASSES,
  MAX_COLUMN,
  MAX_LABEL,
  MAX_RULES,
  RULE_NUMBERS as numbers,
  SEATTLE,
  STEPS,
  TARGETS,
  TIME,
  TOLERANCE,
  TRACKING_DEFAULTS as defaults,
  trackingProblem,
  UPDATES,
  WINDOW,
  type StepRule,
  type Target,
  type TrackingParams,
} from "./params";

const belief = beliefSchema(MAX_CLASSES);
const time = limited(TIME);
/** With something to see in it. */
const label = z.optional(z.string().check(z.minLength(1), z.maxLength(MAX_LABEL), z.regex(/\S/)));

const shift = z.strictObject({ kind: z.literal("shift"), before: belief, after: belief, at: time });
const drift = z.strictObject({ kind: z.literal("drift"), from: belief, to: belief, start: time, end: time });
const localSource = z.strictObject({
  local: z.string().check(z.regex(HASH)),
  column: z.optional(z.string().check(z.minLength(1), z.maxLength(MAX_COLUMN))),
  divide: z.optional(z.literal(true)),
  names: z.optional(z.literal(true)),
});
const stream = z.strictObject({
  kind: z.literal("stream"),
  source: z.union([z.literal(SEATTLE), localSource]),
  window: z._default(limited(WINDOW), TARGETS.stream.window),
});
const targetSchema = schemaFor<Target>()(z.discriminatedUnion("kind", [shift, drift, stream]));

const { fixed, boundFraction, entropyAware, inverseSqrt, fejer } = numbers;
const ruleSchema = schemaFor<StepRule>()(
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("fixed"), step: limited(fixed.limits), label }),
    z.strictObject({ kind: z.literal("boundFraction"), fraction: limited(boundFraction.limits), label }),
    z.strictObject({
      kind: z.literal("entropyAware"),
      barrierCap: z._default(limited(entropyAware.limits), entropyAware.fallback),
      label,
    }),
    z.strictObject({ kind: z.literal("inverseSqrt"), scale: limited(inverseSqrt.limits), label }),
    z.strictObject({ kind: z.literal("certified"), label }),
    z.strictObject({
      kind: z.literal("fejer"),
      fraction: z._default(limited(fejer.limits), fejer.fallback),
      label,
    }),
  ]),
);

export const trackingSchema = schemaFor<TrackingParams>()(
  z
    .strictObject({
      target: z._default(targetSchema, defaults.target),
      steps: z._default(limited(STEPS), defaults.steps),
      start: z._default(z.union([z.literal("uniform"), belief]), defaults.start),
      update: z._default(z.enum(UPDATES), defaults.update),
      floor: z._default(limited(FLOOR), defaults.floor),
      tolerance: z._default(limited(TOLERANCE), defaults.tolerance),
      rules: z._default(z.array(ruleSchema).check(z.minLength(1), z.maxLength(MAX_RULES)), defaults.rules),
    })
    .check((context) => {
      const problem = trackingProblem(context.value);
      if (problem !== null) context.issues.push({ code: "custom", input: context.value, ...problem });
    }),
);
