/** @file Params of the tracking experiment (MATH §5): public, stable, documented in docs/links.md and by `schema tracking`. */
import { choice } from "../../../param/choice";
import { tag } from "../../../param/family";
import * as kinds from "../../../param/kind";
import { pair } from "../../../param/range";
import { LEAST_SIZE, MAX_RUN_STEPS, TIME, type Limits } from "../../../param/limits";
import type { RailRow } from "../../../param/row";
import { param, usualOf, type Table } from "../../../param/table";
import { FLOOR_WORDS, TOLERANCE, TOLERANCE_WORDS } from "../../../experiments/following";
import { geometryProblem, refusalClause } from "../../../experiments/geometry/potential";
import {
  anyUpdateKind,
  geometryOf,
  UPDATE_LABELS,
  type AnyUpdate,
} from "../../../experiments/geometry/update";
import { RULE_NAMES, rulesKind, type StepRule } from "./rules";
import { MAX_CLASSES, SEATTLE, type StreamSource } from "../../../experiments/data/source";
import { sourceKind } from "../../../experiments/data/sourceKind";

export { TIME };
export {
  anotherRule,
  labelKind,
  MAX_LABEL,
  MAX_RULES,
  ruleMembers,
  rulesKind,
  ruleTable,
  withLabel,
  type BareRule,
  type StepRule,
} from "./rules";

export const STEPS: Limits = { whole: true, atLeast: 1, atMost: MAX_RUN_STEPS };
export const WINDOW: Limits = { whole: true, atLeast: 1, atMost: 100_000 };
export const FLOOR: Limits = { atLeast: LEAST_SIZE, atMost: 1e-3 };

export interface Shift {
  kind: "shift";
  before: number[];
  after: number[];
  at: number;
}
export interface Drift {
  kind: "drift";
  from: number[];
  to: number[];
  start: number;
  end: number;
}
export interface Stream {
  kind: "stream";
  source: StreamSource;
  window: number;
}
export type Target = Shift | Drift | Stream;
export type TargetKind = Target["kind"];

export interface TrackingParams {
  target: Target;
  steps: number;
  start: "uniform" | number[];
  update: AnyUpdate;
  floor: number;
  tolerance: number;
  rules: StepRule[];
}

const KIND = "Which of them this is.";
const belief = kinds.belief({ atMost: MAX_CLASSES });
const time = kinds.number(TIME);
/** A scenario file that names a kind of target must give its params. */
const given = <Value>(kind: kinds.Kind<Value>, usual: Value, words: string, row: RailRow) =>
  param(kind, usual, words, { required: true, row });

/** The kinds of targets: how the target moves. */
export const targets = choice<Target>(
  {
    shift: {
      table: {
        kind: tag("shift", KIND),
        before: given(belief, [0.7, 0.2, 0.1], "The target while t < at.", { name: "before" }),
        after: given(belief, [0.1, 0.2, 0.7], "The target from t = at on.", { name: "after" }),
        at: given(time, 300, "The step of the jump, at most steps.", {
          name: "jump at step",
          noun: "step of the jump",
        }),
      },
    },
    drift: {
      table: {
        kind: tag("drift", KIND),
        from: given(belief, [0.7, 0.2, 0.1], "The target up to t = start.", { name: "from" }),
        to: given(belief, [0.1, 0.2, 0.7], "The target from t = end on.", { name: "to" }),
        start: given(time, 200, "The step at which the drift begins.", {
          name: "from step",
          noun: "first step of the drift",
        }),
        end: given(time, 400, "The step at which it ends: above start, at most steps.", {
          name: "to step",
          noun: "last step of the drift",
        }),
      },
      joined: {
        key: "between",
        of: ["start", "end"],
        kind: pair(TIME, "two step numbers with a comma between"),
        words: "The steps at which the drift starts and ends, within the run.",
      },
    },
    stream: {
      table: {
        kind: tag("stream", KIND),
        source: param<StreamSource>(
          sourceKind,
          SEATTLE,
          "Built-in data, or a file of one's own by the sha256 of its bytes.",
          {
            required: true,
            unlisted: "A file is opened, pasted or dropped, and put back by choosing the built-in data.",
          },
        ),
        window: param(
          kinds.number(WINDOW),
          30,
          "The target at t is the frequency of the labels in this many trailing steps, ½ added per class.",
          {
            row: {
              name: "window of steps",
              noun: "window",
              label: "window of the label frequencies, in steps",
            },
          },
        ),
      },
    },
  },
  "How the target moves; the keys of a kind imply it.",
);

/** The default params of each kind of target. */
export const TARGETS = targets.starts;
export const TARGET_LABELS: { readonly [Kind in TargetKind]: string } = {
  shift: "jump",
  drift: "drift",
  stream: "data",
};

/** In the order of a link. */
export const trackingTable: Table<TrackingParams> = {
  target: param<Target>(
    targets,
    TARGETS.shift,
    "How the target moves. All beliefs have the same number of classes; shift and drift lie within the run.",
    { row: { name: "Target", label: "The target", labels: TARGET_LABELS } },
  ),
  steps: param(kinds.number(STEPS), 600, "Length of the run.", {
    row: { name: "steps", noun: "number of steps" },
  }),
  start: param(kinds.wordOrList("uniform", belief), "uniform", "The first belief.", "start"),
  update: param<AnyUpdate>(
    anyUpdateKind,
    "mirror",
    "Entropy mirror step, or Euclidean projected gradient step, or the exact step of another geometry; entropy is read as mirror, euclidean as projected. The bound, the entropy-aware and the certified step are about the entropy mirror step, whatever the update.",
    { row: { name: "Update", noun: "update", labels: UPDATE_LABELS } },
  ),
  floor: param(kinds.number(FLOOR), 1e-12, FLOOR_WORDS, {
    row: { name: "floor ε", noun: "floor", label: "floor ε of the beliefs" },
  }),
  tolerance: param(kinds.number(TOLERANCE), 1e-3, TOLERANCE_WORDS, {
    row: { name: "tolerance τ", noun: "tolerance", label: "tolerance τ of having settled" },
  }),
  rules: param<StepRule[]>(
    rulesKind,
    [
      { kind: "fixed", step: 0.8, label: "High" },
      { kind: "fixed", step: 0.02, label: "Low" },
      { kind: "entropyAware", barrierCap: 1e-6, label: "Entropy-aware" },
    ],
    "Step rules, run side by side.",
    { key: "rule", row: { name: "Step rules", labels: RULE_NAMES } },
  ),
};

export const TRACKING_DEFAULTS: TrackingParams = usualOf(trackingTable);

/** The number of classes of a target; null if only the data tells. */
export function targetClasses(target: Target): number | null {
  if (target.kind === "shift") return target.before.length;
  return target.kind === "drift" ? target.from.length : null;
}

type Problem = { path: string[]; message: string };

function shiftProblem({ before, after, at }: Shift, steps: number): Problem | null {
  if (after.length !== before.length)
    return {
      path: ["target", "after"],
      message: `after has ${after.length} classes, before has ${before.length}; both need the same number`,
    };
  if (at <= steps) return null;
  return {
    path: ["target", "at"],
    message: `the shift at step ${at} lies outside the run of ${steps} steps`,
  };
}

function driftProblem({ from, to, start, end }: Drift, steps: number): Problem | null {
  if (to.length !== from.length)
    return {
      path: ["target", "to"],
      message: `to has ${to.length} classes, from has ${from.length}; both need the same number`,
    };
  if (start < end && end <= steps) return null;
  return {
    path: ["target", "end"],
    message: `the drift from step ${start} to ${end} must run forwards inside the run of ${steps} steps`,
  };
}

function targetProblem(target: Target, steps: number): Problem | null {
  if (target.kind === "shift") return shiftProblem(target, steps);
  return target.kind === "drift" ? driftProblem(target, steps) : null;
}

function startProblem({ target, start }: Pick<TrackingParams, "target" | "start">): Problem | null {
  const classes = targetClasses(target);
  if (classes === null || start === "uniform" || start.length === classes) return null;
  return { path: ["start"], message: `start has ${start.length} classes, the target has ${classes}` };
}

/** Why beliefs with so many classes cannot take this step, as a clause; null if they can. */
export const stepProblem = (update: AnyUpdate, classes: number): string | null =>
  geometryProblem(
    geometryOf(update),
    Array.from({ length: classes }, () => 1 / classes),
    "belief",
  );

function updateProblem({ target, update }: Pick<TrackingParams, "target" | "update">): Problem | null {
  const classes = targetClasses(target);
  const message = classes === null ? refusalClause(geometryOf(update)) : stepProblem(update, classes);
  return message === null ? null : { path: ["update"], message };
}

/** Checks that all beliefs have the same number of classes and that the jump is inside the run. Returns a sentence and a path. */
export const trackingProblem = (
  params: Pick<TrackingParams, "target" | "steps" | "start" | "update">,
): Problem | null =>
  targetProblem(params.target, params.steps) ?? startProblem(params) ?? updateProblem(params);
