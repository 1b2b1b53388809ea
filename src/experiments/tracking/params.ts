/** @file Params of the tracking experiment (MATH §5): public, stable, documented in docs/links.md and by `schema tracking`. */
import { LEAST, MAX_STEPS, TIME, type Limits } from "../../param/limits";
import { UPDATES, type Update } from "../update";
import { SEATTLE, type Source } from "./source";

export { TIME };
export { datasetId, DIVIDED, NAMED, SEATTLE, type LocalSource, type Source } from "./source";

export const MAX_CLASSES = 64;
export const MAX_RULES = 6;
export const MAX_LABEL = 40;
export const MAX_COLUMN = 200;

export const STEPS: Limits = { whole: true, atLeast: 1, atMost: MAX_STEPS };
export const WINDOW: Limits = { whole: true, atLeast: 1, atMost: 100_000 };
export const FLOOR: Limits = { atLeast: LEAST, atMost: 1e-3 };
export const TOLERANCE: Limits = { above: 0, below: 1 };

export { UPDATES };

/** SHA-256 in hex: the name of a file of one's own. */
export const HASH = /^[0-9a-f]{64}$/;

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
  source: Source;
  window: number;
}
export type Target = Shift | Drift | Stream;
export type TargetKind = Target["kind"];
export type TargetOf<Kind extends TargetKind> = Extract<Target, { kind: Kind }>;

/** Steps, fractions and scales: no larger than what every rule is capped at. */
const POSITIVE: Limits = { above: 0, atMost: 1e9 };

/** The one number of each kind of rule, with its fallback where it has one; null for those that need none. */
export const RULE_NUMBERS = {
  fixed: { name: "step", limits: POSITIVE, fallback: null },
  boundFraction: { name: "fraction", limits: POSITIVE, fallback: null },
  entropyAware: { name: "barrierCap", limits: { atLeast: 0, below: 1 }, fallback: 1e-6 },
  inverseSqrt: { name: "scale", limits: POSITIVE, fallback: null },
  certified: null,
  fejer: { name: "fraction", limits: POSITIVE, fallback: 0.5 },
} as const;

export type StepRule = { label?: string | undefined } & (
  | { kind: "fixed"; step: number }
  | { kind: "boundFraction"; fraction: number }
  | { kind: "entropyAware"; barrierCap: number }
  | { kind: "inverseSqrt"; scale: number }
  | { kind: "certified" }
  | { kind: "fejer"; fraction: number }
);

export interface TrackingParams {
  target: Target;
  steps: number;
  start: "uniform" | number[];
  update: Update;
  floor: number;
  tolerance: number;
  rules: StepRule[];
}

const shift: Shift = { kind: "shift", before: [0.7, 0.2, 0.1], after: [0.1, 0.2, 0.7], at: 300 };

/** What each kind of target starts from. */
export const TARGETS: { readonly [Kind in TargetKind]: TargetOf<Kind> } = {
  shift,
  drift: { kind: "drift", from: shift.before, to: shift.after, start: 200, end: 400 },
  stream: { kind: "stream", source: SEATTLE, window: 30 },
};

export const TRACKING_DEFAULTS: TrackingParams = {
  target: shift,
  steps: 600,
  start: "uniform",
  update: "mirror",
  floor: 1e-12,
  tolerance: 1e-3,
  rules: [
    { kind: "fixed", step: 0.8, label: "High" },
    { kind: "fixed", step: 0.02, label: "Low" },
    { kind: "entropyAware", barrierCap: 1e-6, label: "Entropy-aware" },
  ],
};

/** Number of classes that the target itself tells, or null when only the data knows. */
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

/** What single fields cannot know: same classes everywhere, the shift inside the run. A sentence and its path. */
export function trackingProblem({
  target,
  steps,
  start,
}: Pick<TrackingParams, "target" | "steps" | "start">): Problem | null {
  const problem = targetProblem(target, steps);
  const classes = targetClasses(target);
  if (problem !== null || classes === null || start === "uniform" || start.length === classes) return problem;
  return { path: ["start"], message: `start has ${start.length} classes, the target has ${classes}` };
}
