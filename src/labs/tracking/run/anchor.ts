/**
 * @file A rule's error against ρⁿ · first error while its target, the anchor, stands still (MATH §3): for
 * every step what is claimed, what is proved, and what is exact for the linearised step, to be compared with
 * the run's error D_KL(target ‖ belief).
 */
import { claimedLeft, exactLeft, provedLeft } from "../../../core/anchor";
import { exp } from "../../../core/elementary";
import { createPotential } from "../../../core/mirror/potentials";
import { crossEntropyCurvatures } from "../../../core/relaxation/localThreshold";
import { isBounded, isCertifiedUpdate, kindOfStep, updateSpec } from "../../../experiments/geometry/update";
import type { RuleTrace, TrackingTrace } from "./types";

/** A range of rows with consecutive steps. */
export interface Rows {
  readonly from: number;
  readonly to: number;
}

/** A statement about the error, where it applies. */
export interface Said {
  /** For each row ρⁿ · first error; NaN where nothing is stated. */
  readonly values: Float64Array;
  /** The stretches of rows with a statement about every step; each starts at the run's error. */
  readonly stretches: readonly Rows[];
  /** The logarithm of the factor that each step leaves of the error; NaN where nothing is stated. */
  readonly left: Float64Array;
}

export type Kind = "claimed" | "proved" | "exact";
export const KINDS: readonly Kind[] = ["claimed", "proved", "exact"];

export interface Anchor extends Readonly<Record<Kind, Said>> {
  readonly rule: RuleTrace;
  /** The smallest and the largest curvature of the linear part at the last target; null if there is no linear part. */
  readonly curvatures: readonly [number, number] | null;
  /**
   * The rows during which the target stands where it stands last; the error in the first of them is the first
   * error. Null if the target never stands still.
   */
  readonly last: Rows | null;
}

/** A step counts as linear if every entry is within this distance of the target's. */
const LINEAR_WITHIN = 0.1;

function isNear(p: Float64Array, q: Float64Array): boolean {
  for (let i = 0; i < p.length; i++) if (Math.abs(p[i] / q[i] - 1) > LINEAR_WITHIN) return false;
  return true;
}

/** Whether the trace has a row for every step, the same for the rule and the target. */
const isWhole = (rule: RuleTrace, { target }: TrackingTrace) =>
  rule.bucket === 1 && target.t.length > rule.computed;

interface Beliefs {
  readonly rule: RuleTrace;
  readonly p: (row: number) => Float64Array;
  readonly q: (row: number) => Float64Array;
}

function beliefsOf(rule: RuleTrace, { target, classes }: TrackingTrace): Beliefs {
  const row = (values: Float64Array) => (at: number) => values.subarray(at * classes, (at + 1) * classes);
  return { rule, p: row(rule.belief), q: row(target.q) };
}

const areEqual = (a: Float64Array, b: Float64Array) => a.every((value, i) => value === b[i]);

/** For each row, whether the target stays during the next step and the clamp does not act on it. */
function counted({ rule, q }: Beliefs): Uint8Array {
  const { length } = rule.t;
  return Uint8Array.from({ length }, (_, row) =>
    row + 1 < length && rule.clamped[row + 1] === 0 && areEqual(q(row), q(row + 1)) ? 1 : 0,
  );
}

/** Multiplies the factors of steps, starting from the error at the beginning of each stretch. */
function follow({ kl }: RuleTrace, left: Float64Array): Said {
  const values = new Float64Array(left.length).fill(NaN);
  const stretches: Rows[] = [];
  for (let row = 0; row < left.length; row++) {
    if (Number.isNaN(left[row])) continue;
    const from = row;
    values[row] = kl[row];
    for (let sum = 0; row < left.length && !Number.isNaN(left[row]); row++) {
      sum += left[row];
      values[row + 1] = kl[from] * exp(sum);
    }
    stretches.push({ from, to: row });
  }
  return { values, stretches, left };
}

/** The linear part at the anchor, computed again only when the anchor changes. */
function linearPart(update: TrackingTrace["params"]["update"]) {
  if (kindOfStep(update) === "entropy") return (): readonly [number, number] => [1, 1];
  const potential = createPotential(updateSpec(update));
  let known: { q: Float64Array; curvatures: readonly [number, number] | null } | null = null;
  return (q: Float64Array) => {
    if (known === null || !areEqual(known.q, q))
      known = { q: q.slice(), curvatures: crossEntropyCurvatures(potential, q) };
    return known.curvatures;
  };
}

type LinearPart = ReturnType<typeof linearPart>;
type Sayers = Readonly<Record<Kind, (p: Float64Array, q: Float64Array, eta: number) => number>>;

/** For each kind of statement, the logarithm of the factor that a step from p toward q leaves. */
function sayers({ update }: TrackingTrace["params"], curvaturesAt: LinearPart): Sayers {
  const nothing = () => NaN;
  return {
    claimed: isBounded(update) ? claimedLeft : nothing,
    proved: isCertifiedUpdate(update) ? provedLeft : nothing,
    exact: (p, q, eta) => {
      if (!(eta > 0) || !isNear(p, q)) return NaN;
      const curvatures = curvaturesAt(q);
      return curvatures === null ? NaN : exactLeft(eta, curvatures);
    },
  };
}

function lastRest({ q, rule }: Beliefs): Rows | null {
  const to = rule.t.length - 1;
  let from = to;
  while (from > 0 && areEqual(q(from - 1), q(to))) from--;
  return from < to ? { from, to } : null;
}

const known = new WeakMap<RuleTrace, Anchor>();

/**
 * @param index the index of the rule
 * @returns the same object for the same trace of a rule; null if there is no such rule, or the trace does not
 * have every step
 */
export function anchorOf(trace: TrackingTrace, index: number): Anchor | null {
  const rule = trace.rules[index] ?? null;
  if (rule === null || !isWhole(rule, trace)) return null;
  const found = known.get(rule);
  if (found !== undefined) return found;
  const beliefs = beliefsOf(rule, trace);
  const counts = counted(beliefs);
  const curvaturesAt = linearPart(trace.params.update);
  const say = sayers(trace.params, curvaturesAt);
  const said = (kind: Kind) =>
    follow(
      rule,
      Float64Array.from(counts, (count, row) =>
        count === 1 ? say[kind](beliefs.p(row), beliefs.q(row), rule.step[row]) : NaN,
      ),
    );
  const anchor: Anchor = {
    rule,
    curvatures: curvaturesAt(beliefs.q(rule.t.length - 1)),
    last: lastRest(beliefs),
    claimed: said("claimed"),
    proved: said("proved"),
    exact: said("exact"),
  };
  known.set(rule, anchor);
  return anchor;
}

/** The last stretch inside these rows with a statement about every step; null if there is none. */
export function lastStretch({ stretches }: Said, { from, to }: Rows): Rows | null {
  const found = stretches.findLast((each) => each.from >= from && each.from < to);
  return found ? { from: found.from, to: Math.min(found.to, to) } : null;
}

/** Below this D_KL is mere rounding of the beliefs. */
const KL_ROUNDING = 1e-28;

/** The rows during which the target stands, up to the first whose error is mere rounding. */
export function untilArrived({ kl }: RuleTrace, { from, to }: Rows): Rows & { readonly arrived: boolean } {
  for (let row = from; row <= to; row++) if (kl[row] < KL_ROUNDING) return { from, to: row, arrived: true };
  return { from, to, arrived: false };
}
