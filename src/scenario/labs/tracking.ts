/** @file Keys of a link to the tracking lab. */
import { trackingProblem, trackingSchema, type TrackingParams } from "../../experiments/tracking/schema";
import { asBeliefOrUniform, asNumber, asWord, property, type Field } from "../field";
import { check } from "../sentences";
import type { LabCodec } from "./codec";
import { rules } from "./rule";
import { kindOf, targetFields, TARGETS } from "./target";

const { shape } = trackingSchema;
const checked = check(trackingSchema, {});
if (!checked.ok) throw new Error("The tracking lab's defaults do not fit its own schema.");
const defaults = checked.value;

const fields: readonly Field<TrackingParams>[] = [
  ...targetFields,
  property<TrackingParams, "steps">("steps", shape.steps, asNumber),
  property<TrackingParams, "start">("start", shape.start, asBeliefOrUniform),
  property<TrackingParams, "update">("update", shape.update, asWord),
  property<TrackingParams, "floor">("floor", shape.floor, asNumber),
  property<TrackingParams, "tolerance">("tolerance", shape.tolerance, asNumber),
  rules,
];

export const tracking: LabCodec<TrackingParams> = {
  title: "Tracking",
  schema: trackingSchema,
  defaults,
  fields,
  base: (given) => ({ ...defaults, target: TARGETS[kindOf(given)] }),
  baseline: ({ target }) => ({ ...defaults, target: TARGETS[target.kind] }),
  clash: trackingProblem,
  clashing: [["before", "after"], ["at"], ["from", "to"], ["between"], ["steps"], ["start"]],
  keyOf: (path) => (path.at(-1) === "end" ? "between" : (path.at(-1) ?? "")),
  normalize: (params) => params,
  steps: ({ steps }) => steps,
};
