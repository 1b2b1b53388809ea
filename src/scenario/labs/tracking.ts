/** @file Keys of a link to the tracking lab. */
import {
  FLOOR,
  MAX_CLASSES,
  STEPS,
  TARGETS,
  TOLERANCE,
  TRACKING_DEFAULTS as defaults,
  trackingProblem,
  UPDATES,
  type TrackingParams,
} from "../../experiments/tracking/params";
import { beliefOf, numberIn, uniformOr, wordOf } from "../check";
import { asBeliefOrUniform, asNumber, asWord, property, type Field } from "../field";
import type { LabCodec } from "./codec";
import { rules } from "./rule";
import { kindOf, targetFields } from "./target";

const fields: readonly Field<TrackingParams>[] = [
  ...targetFields,
  property<TrackingParams, "steps">("steps", numberIn(STEPS), asNumber),
  property<TrackingParams, "start">("start", uniformOr(beliefOf(MAX_CLASSES)), asBeliefOrUniform),
  property<TrackingParams, "update">("update", wordOf(UPDATES), asWord),
  property<TrackingParams, "floor">("floor", numberIn(FLOOR), asNumber),
  property<TrackingParams, "tolerance">("tolerance", numberIn(TOLERANCE), asNumber),
  rules,
];

export const tracking: LabCodec<TrackingParams> = {
  defaults,
  fields,
  base: (given) => ({ ...defaults, target: TARGETS[kindOf(given)] }),
  baseline: ({ target }) => ({ ...defaults, target: TARGETS[target.kind] }),
  clash: trackingProblem,
  clashing: [["before", "after"], ["at"], ["from", "to"], ["between"], ["steps"], ["start"]],
  keyOf: (path) => (path.at(-1) === "end" ? "between" : (path.at(-1) ?? "")),
  normalize: (params) => params,
  scope: ({ steps, rules: { length } }) => ({
    steps,
    figures: [...Array.from({ length }, (_, i) => `rule-${i + 1}`), "steps", "divergence", "paths"],
  }),
};
