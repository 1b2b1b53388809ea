/** @file The edits of the controls as pure functions. Each leaves all params consistent. */
import type { AnyUpdate } from "../../../experiments/geometry/update";
import { sized, widened, withMetric } from "./metric";
import { addClass, removeClass } from "../../shared/moves";
import {
  MAX_LABEL,
  targetClasses,
  TARGETS,
  TRACKING_DEFAULTS,
  type Target,
  type TargetKind,
  type TrackingParams,
} from "../run/params";

export type Patch = Partial<TrackingParams>;
/** An edit, given the params at the time of the edit. */
export type Edit = (params: TrackingParams) => Patch;
export type OnEdit = (edit: Edit) => void;

/** The distributions among the params. */
export type BeliefKey = "before" | "after" | "from" | "to" | "start";

/** Only data can have more classes than this. */
export const MAX_EDITED_CLASSES = 12;

export const uniform = (classes: number): number[] => Array.from({ length: classes }, () => 1 / classes);

/** Changes every distribution of the target. */
function mapTarget(target: Target, change: (p: number[]) => number[]): Target {
  if (target.kind === "shift")
    return { ...target, before: change(target.before), after: change(target.after) };
  if (target.kind === "drift") return { ...target, from: change(target.from), to: change(target.to) };
  return target;
}

interface Believing {
  readonly target: Target;
  readonly start?: TrackingParams["start"];
}

/** The distribution with this key; null if the target has none. */
export function beliefOf({ target, start }: Believing, key: BeliefKey, classes: number): number[] | null {
  if (key === "start") return start === undefined || start === "uniform" ? uniform(classes) : start;
  if (target.kind === "shift" && (key === "before" || key === "after")) return target[key];
  if (target.kind === "drift" && (key === "from" || key === "to")) return target[key];
  return null;
}

export function withBelief(params: TrackingParams, key: BeliefKey, p: number[]): Patch {
  if (key === "start") return { start: p };
  return { target: { ...params.target, [key]: p } };
}

/** The update with a metric that fits the classes of a new target. */
const fitting = (update: AnyUpdate, target: Target): Patch =>
  withMetric(update, (matrix) => sized(matrix, targetClasses(target) ?? matrix.length));

export function withClassAdded({ target, start, update }: TrackingParams): Patch {
  return {
    target: mapTarget(target, addClass),
    ...(start === "uniform" ? {} : { start: addClass(start) }),
    ...withMetric(update, widened),
  };
}

export function withClassRemoved({ target, start, update }: TrackingParams, index: number): Patch {
  const remove = (p: number[]) => removeClass(p, index);
  const others = <Item>(items: Item[]) => items.filter((_, i) => i !== index);
  return {
    target: mapTarget(target, remove),
    ...(start === "uniform" ? {} : { start: remove(start) }),
    ...withMetric(update, (matrix) => others(matrix).map(others)),
  };
}

/** The range of each time of the target, by its name: inside the run, with a drift of at least one step. */
export function timesOf(target: Target, steps: number): Readonly<Record<string, readonly [number, number]>> {
  if (target.kind === "shift") return { at: [0, steps] };
  return target.kind === "drift" ? { start: [0, target.end - 1], end: [target.start + 1, steps] } : {};
}

/** The step in the range that is nearest to this one. */
export const stepIn = (t: number, [low, high]: readonly [number, number]) =>
  Math.min(high, Math.max(low, Math.round(t)));

/** Sets a time of the target inside its range; no change if the target has no such time. */
export function withTime({ target, steps }: TrackingParams, name: string, t: number): Patch {
  const range = timesOf(target, steps)[name];
  return range === undefined ? {} : { target: { ...target, [name]: stepIn(t, range) } };
}

/** Remembers what a shorter run changed: the target and the length before, and the target since. */
export interface Shortened {
  readonly steps: number;
  readonly target: Target;
  readonly moved: Target;
}

const alike = (a: Target, b: Target) => JSON.stringify(a) === JSON.stringify(b);

/**
 * Sets the length of the run. The target's times follow from what they were before shorter runs moved them,
 * if nobody has changed them since.
 */
export function withStepsFrom(
  now: TrackingParams,
  steps: number,
  shortened: Shortened | null,
): { patch: Patch; shortened: Shortened | null } {
  const origin = shortened !== null && alike(shortened.moved, now.target) ? shortened : now;
  const patch = withSteps({ ...now, target: origin.target, steps: origin.steps }, steps);
  if (patch.target !== undefined)
    return { patch, shortened: { steps: origin.steps, target: origin.target, moved: patch.target } };
  return {
    patch: alike(origin.target, now.target) ? patch : { ...patch, target: origin.target },
    shortened: null,
  };
}

/** Sets the length of the run. Times that would be outside are moved to the same share of the run. */
export function withSteps({ target, steps: before }: TrackingParams, steps: number): Patch {
  const scaled = (t: number) => Math.round((t / before) * steps);
  if (target.kind === "shift" && target.at > steps)
    return { steps, target: { ...target, at: scaled(target.at) } };
  if (target.kind === "drift" && target.end > steps) {
    const start = Math.min(scaled(target.start), steps - 1);
    return { steps, target: { ...target, start, end: Math.max(start + 1, scaled(target.end)) } };
  }
  return { steps };
}

/** A sentence about how the target's times were moved; null if they were not. */
export function movedBy({ target }: Patch): string | null {
  if (target?.kind === "shift") return `The jump moved with the end of the run, to step ${target.at}.`;
  if (target?.kind !== "drift") return null;
  return `The drift moved with the end of the run, to steps ${target.start} to ${target.end}.`;
}

/** Restores the default target; a start that does not fit becomes uniform. */
export function withUsualTarget({ target, steps, start, update }: TrackingParams): Patch {
  const { shift } = TARGETS;
  const fits = start === "uniform" || start.length === shift.before.length;
  const length = target.kind === "stream" ? TRACKING_DEFAULTS.steps : Math.max(steps, shift.at);
  return {
    target: shift,
    steps: length,
    ...(fits ? {} : { start: "uniform" as const }),
    ...fitting(update, shift),
  };
}

/** The number of days after the first in the weather data. */
const WEATHER_STEPS = 1460;

/** Takes the weather data, from its first day to its last. */
export const withWeather = ({ target }: TrackingParams): Patch => ({
  target: { ...TARGETS.stream, ...(target.kind === "stream" ? { window: target.window } : {}) },
  steps: WEATHER_STEPS,
  start: "uniform",
});

/** Changes the kind of the target, and keeps what the new kind can use. */
export function withKind(params: TrackingParams, kind: TargetKind): Patch {
  const { target, steps } = params;
  if (target.kind === kind) return {};
  if (kind === "stream") return withWeather(params);
  if (target.kind === "stream")
    return {
      target: TARGETS[kind],
      steps: TRACKING_DEFAULTS.steps,
      start: "uniform",
      ...fitting(params.update, TARGETS[kind]),
    };
  if (target.kind === "shift" && kind === "drift") {
    const start = Math.min(target.at, steps - 1);
    const end = Math.min(steps, start + Math.max(1, Math.round(steps / 4)));
    return { target: { kind, from: target.before, to: target.after, start, end } };
  }
  if (target.kind === "drift" && kind === "shift")
    return { target: { kind, before: target.from, after: target.to, at: target.start } };
  return {};
}

/** Replaces a rule by one that is exactly on the bound. */
export function withBackedOff({ rules }: TrackingParams, index: number): Patch {
  const label = rules[index]?.label;
  const name = label === undefined ? {} : { label: `${label} at the bound`.slice(0, MAX_LABEL) };
  const backed = { kind: "boundFraction" as const, fraction: 1, ...name };
  return { rules: rules.map((rule, i) => (i === index ? backed : rule)) };
}
