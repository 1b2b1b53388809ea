/**
 * @file A rule's error against ρⁿ · first error while its target, the anchor, stands still (MATH §3): step by step what is claimed, what
 * is proved and what is exact of the linearised step, beside the error D_KL(target ‖ belief) that the run has.
 */
import { claimedLeft, exactLeft, provedLeft } from "../../../core/anchor";
import { exp } from "../../../core/elementary";
import { createPotential } from "../../../core/mirror/potentials";
import { crossEntropyCurvatures } from "../../../core/relaxation/localThreshold";
import { isBounded, isCertifiedUpdate, kindOfStep, updateSpec } from "../../../experiments/geometry/update";
import type { RuleTrace, TrackingTrace } from "./types";

/** Rows of which each is a step after the one before. */
export interface Rows {
  readonly from: number;
  readonly to: number;
}

/** What is said of the error, as far as it is said. */
export interface Said {
  /** By row: ρⁿ · first error; NaN where nothing is said. */
  readonly values: Float64Array;
  /** Stretches in which something is said of every step: each begins at the error that the run has there. */
  readonly stretches: readonly Rows[];
  /** ln of what each step leaves; NaN where nothing is said of it. */
  readonly left: Float64Array;
}

export type Kind = "claimed" | "proved" | "exact";
export const KINDS: readonly Kind[] = ["claimed", "proved", "exact"];

export interface Anchor extends Readonly<Record<Kind, Said>> {
  readonly rule: RuleTrace;
  /** The smallest and the largest curvature of the linear part at the last target; null where there is none. */
  readonly curvatures: readonly [number, number] | null;
  /** The rows since which the target stands where it stood last: the error there is the first. Null where it never stands. */
  readonly last: Rows | null;
}

/** Within so much of every entry of the target the step is taken for its linear part. */
const LINEAR_WITHIN = 0.1;

function isNear(p: Float64Array, q: Float64Array): boolean {
  for (let i = 0; i < p.length; i++) if (Math.abs(p[i] / q[i] - 1) > LINEAR_WITHIN) return false;
  return true;
}

/** Where the rows of the rule are those of the target, one of each step. */
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

/** By row, whether the target stays for the step from it, and the clamp does not act on that step. */
function counted({ rule, q }: Beliefs): Uint8Array {
  const { length } = rule.t;
  return Uint8Array.from({ length }, (_, row) =>
    row + 1 < length && rule.clamped[row + 1] === 0 && areEqual(q(row), q(row + 1)) ? 1 : 0,
  );
}

/** Follows what each step leaves from the error where a stretch begins. */
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

/** The linear part at the anchor, computed anew only where the anchor is another. */
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

/** ln of what a step from p with the target q leaves, as each kind has it. */
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
 * @param index of the rule
 * @returns the same object for the same trace of a rule; null where there is no such rule, nothing of it yet, or not every step of it
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

/** The last stretch within these rows in which something is said of every step; null where nothing is. */
export function lastStretch({ stretches }: Said, { from, to }: Rows): Rows | null {
  const found = stretches.findLast((each) => each.from >= from && each.from < to);
  return found ? { from: found.from, to: Math.min(found.to, to) } : null;
}

/** Below it D_KL is what the beliefs are rounded by. */
const ROUNDING = 1e-28;

/** The rows while the target stands, up to the first whose error is rounding. */
export function untilArrived({ kl }: RuleTrace, { from, to }: Rows): Rows & { readonly arrived: boolean } {
  for (let row = from; row <= to; row++) if (kl[row] < ROUNDING) return { from, to: row, arrived: true };
  return { from, to, arrived: false };
}
