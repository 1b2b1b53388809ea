/** @file The stability experiment's params as a schema: public, stable, documented by `schema stability`. */
import * as z from "zod/mini";
import { beliefSchema, limited, schemaFor } from "../schemas";
import type { Limits } from "../../param/limits";
import * as params from "./params";
import { STABILITY_VARIANTS as defaults, type StabilityParams } from "./params";

/** A literal that stands when it is left out, so that it can tell the members of a union apart all the same. */
function usual<Word extends string | number>(word: Word) {
  return z._default(z.optional(z.literal(word)), word as never);
}

function range(limits: Limits) {
  return z.tuple([limited(limits), limited(limits)]).check((context) => {
    const problem = params.rangeProblem(context.value);
    if (problem !== null) context.issues.push({ code: "custom", input: context.value, message: problem });
  });
}

const belief = beliefSchema(params.CLASSES.atMost ?? 0);
const corner = z.array(z.number()).check((context) => {
  const problem = params.triangleProblem(context.value);
  if (problem !== null) context.issues.push({ code: "custom", input: context.value, message: problem });
});
const entry = limited(params.ENTRY);
const update = z.enum(params.UPDATES);
const xRange = range(params.X_RANGE);
const logRange = range(params.LOG_RANGE);

const common = (of: typeof defaults.sliceOfTargets | typeof defaults.triangleOfTargets) => ({
  part: usual("atlas"),
  update: z._default(update, of.update),
  rule: z._default(z.strictObject({ kind: z.enum(params.ATLAS_RULES) }), of.rule),
  width: z._default(limited(params.SIDE), of.width),
  height: z._default(limited(params.SIDE), of.height),
  x: z._default(xRange, of.x),
  iterations: z._default(limited(params.ITERATIONS), of.iterations),
  floor: z._default(limited(params.FLOOR), of.floor),
  tolerance: z._default(limited(params.TOLERANCE), of.tolerance),
});
const slice = {
  ...common(defaults.sliceOfTargets),
  classes: usual(2),
  logStep: z._default(logRange, defaults.sliceOfTargets.logStep),
};
const triangle = {
  ...common(defaults.triangleOfTargets),
  classes: z.literal(3),
  y: z._default(xRange, defaults.triangleOfTargets.y),
  step: z._default(limited(params.STEP), defaults.triangleOfTargets.step),
};
const ofTargets = { axis: usual("target") };
const ofStarts = { axis: z.literal("start") };

const sliceSchema = z.discriminatedUnion("axis", [
  z.strictObject({
    ...slice,
    ...ofTargets,
    start: z._default(z.union([z.literal("mirrored"), entry]), defaults.sliceOfTargets.start),
  }),
  z.strictObject({ ...slice, ...ofStarts, target: z._default(entry, defaults.sliceOfStarts.target) }),
]);
const triangleSchema = z.discriminatedUnion("axis", [
  z.strictObject({
    ...triangle,
    ...ofTargets,
    start: z._default(z.union([z.literal("uniform"), corner]), defaults.triangleOfTargets.start),
  }),
  z.strictObject({
    ...triangle,
    ...ofStarts,
    target: z._default(corner, [...defaults.triangleOfStarts.target]),
  }),
]);

const thresholdSchema = z.strictObject({
  part: z.literal("threshold"),
  update: z._default(update, defaults.threshold.update),
  target: z._default(entry, defaults.threshold.target),
  x: z._default(xRange, defaults.threshold.x),
  width: z._default(limited(params.COLUMNS), defaults.threshold.width),
  logStep: z._default(logRange, defaults.threshold.logStep),
  scan: z._default(limited(params.SCAN), defaults.threshold.scan),
  precision: z._default(limited(params.PRECISION), defaults.threshold.precision),
  iterations: z._default(limited(params.ITERATIONS), defaults.threshold.iterations),
  floor: z._default(limited(params.FLOOR), defaults.threshold.floor),
  tolerance: z._default(limited(params.TOLERANCE), defaults.threshold.tolerance),
});
const orbitsSchema = z.strictObject({
  part: z.literal("orbits"),
  update: z._default(update, defaults.orbits.update),
  target: z._default(entry, defaults.orbits.target),
  start: z._default(entry, defaults.orbits.start),
  logStep: z._default(logRange, defaults.orbits.logStep),
  width: z._default(limited(params.COLUMNS), defaults.orbits.width),
  transient: z._default(limited(params.TRANSIENT), defaults.orbits.transient),
  kept: z._default(limited(params.KEPT), defaults.orbits.kept),
  floor: z._default(limited(params.FLOOR), defaults.orbits.floor),
});
const auditSchema = z.strictObject({
  part: z.literal("audit"),
  classes: z._default(limited(params.CLASSES), defaults.audit.classes),
  pairs: z._default(limited(params.PAIRS), defaults.audit.pairs),
  sampling: z._default(z.enum(params.SAMPLINGS), defaults.audit.sampling),
  radius: z._default(limited(params.RADIUS), defaults.audit.radius),
  fraction: z._default(limited(params.FRACTION), defaults.audit.fraction),
  certificate: z._default(z.enum(params.CERTIFICATES), defaults.audit.certificate),
  update: z._default(update, defaults.audit.update),
  seed: z._default(limited(params.SEED), defaults.audit.seed),
  climbs: z._default(limited(params.CLIMBS), defaults.audit.climbs),
});
const pairSchema = z.strictObject({
  part: z.literal("pair"),
  update: z._default(update, defaults.pair.update),
  target: z._default(beliefSchema(params.CLASSES.atMost ?? 0, true), [...defaults.pair.target]),
  first: z._default(belief, [...defaults.pair.first]),
  second: z._default(belief, [...defaults.pair.second]),
  step: z._default(limited(params.STEP), defaults.pair.step),
});

export const stabilitySchema = schemaFor<StabilityParams>()(
  z
    .discriminatedUnion("part", [
      z.discriminatedUnion("classes", [sliceSchema, triangleSchema]),
      thresholdSchema,
      orbitsSchema,
      auditSchema,
      pairSchema,
    ])
    .check((context) => {
      const problem = params.stabilityProblem(context.value);
      if (problem !== null) context.issues.push({ code: "custom", input: context.value, ...problem });
    }),
);
