/** @file What the controls do to the params, as pure functions: whatever is changed, the rest stays consistent in one go. */
import type { AnyUpdate } from "../../../experiments/geometry/update";
import { sized, widened, withMetric } from "./metric";
import { addClass, removeClass, setEntry } from "../../shared/moves";
import {
  MAX_LABEL,
  MAX_RULES,
  targetClasses,
  TARGETS,
  TRACKING_DEFAULTS,
  anotherRule,
  type StepRule,
  type Target,
  type TargetKind,
  type TrackingParams,
} from "../run/params";

export type Patch = Partial<TrackingParams>;
/** A change, from the params as they are when it happens. */
export type Edit = (params: TrackingParams) => Patch;
export type OnEdit = (edit: Edit) => void;

/** The distributions that a target or a run begins with. */
export type BeliefKey = "before" | "after" | "from" | "to" | "start";

/** More classes than this come from data only. */
export const MAX_EDITED_CLASSES = 12;

export const uniform = (classes: number): number[] => Array.from({ length: classes }, () => 1 / classes);

/** Every distribution of the target through a function. */
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

/** The distribution behind a key, null where this target has none. */
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

/** One entry set; the others keep their proportions, taken from `reference` while a bar is dragged. */
export function withEntry(
  params: TrackingParams,
  key: BeliefKey,
  reference: readonly number[],
  index: number,
  x: number,
): Patch {
  return withBelief(params, key, setEntry(reference, index, x));
}

/** A metric for the classes of a target that comes in place of another. */
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

/** The step of the shift, inside the run. */
export function withShiftAt({ target, steps }: TrackingParams, at: number): Patch {
  if (target.kind !== "shift") return {};
  return { target: { ...target, at: Math.min(steps, Math.max(0, Math.round(at))) } };
}

/** Start and end of the drift, at least one step apart. */
export function withDrift({ target, steps }: TrackingParams, ends: { start?: number; end?: number }): Patch {
  if (target.kind !== "drift") return {};
  const clamp = (t: number, low: number, high: number) => Math.min(high, Math.max(low, Math.round(t)));
  const start = ends.start === undefined ? target.start : clamp(ends.start, 0, target.end - 1);
  const end = ends.end === undefined ? target.end : clamp(ends.end, start + 1, steps);
  return { target: { ...target, start, end } };
}

/** What a shorter run moved: the target as it was, in a run of so many steps, and as it has been since. */
export interface Shortened {
  readonly steps: number;
  readonly target: Target;
  readonly moved: Target;
}

const alike = (a: Target, b: Target) => JSON.stringify(a) === JSON.stringify(b);

/** Another length of the run, from what the target was before shorter runs moved it, if nobody has changed it since. */
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

/** A length of the run; times that would lie outside keep their share of it. */
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

/** What a shorter run did to the times of its target, as a sentence; null when they stayed. */
export function movedBy({ target }: Patch): string | null {
  if (target?.kind === "shift") return `The jump moved with the end of the run, to step ${target.at}.`;
  if (target?.kind !== "drift") return null;
  return `The drift moved with the end of the run, to steps ${target.start} to ${target.end}.`;
}

/** The target that the lab opens with; a start that does not fit it becomes uniform. */
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

/** As many steps as the built-in data has days after the first. */
const WEATHER_STEPS = 1460;

/** The built-in data, from its first day to its last. */
export const withWeather = ({ target }: TrackingParams): Patch => ({
  target: { ...TARGETS.stream, ...(target.kind === "stream" ? { window: target.window } : {}) },
  steps: WEATHER_STEPS,
  start: "uniform",
});

/** Another kind of target, keeping of the old one what the new one has a place for. */
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

export const withRuleAdded = ({ rules }: TrackingParams): Patch =>
  rules.length < MAX_RULES ? { rules: [...rules, anotherRule(rules)] } : {};

export const withRule = ({ rules }: TrackingParams, index: number, rule: StepRule): Patch => ({
  rules: rules.map((old, i) => (i === index ? rule : old)),
});

/** The last rule stays. */
export const withRuleRemoved = ({ rules }: TrackingParams, index: number): Patch =>
  rules.length < 2 ? {} : { rules: rules.filter((_, i) => i !== index) };

/** The rule held exactly at the bound instead. */
export function withBackedOff(params: TrackingParams, index: number): Patch {
  const label = params.rules[index]?.label;
  const name = label === undefined ? {} : { label: `${label} at the bound`.slice(0, MAX_LABEL) };
  return withRule(params, index, { kind: "boundFraction", fraction: 1, ...name });
}
