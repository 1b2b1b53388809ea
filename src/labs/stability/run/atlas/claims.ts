/**
 * @file The claims about steps, apart from pictures: the value of each claim for a start and a target, and
 * whether a step keeps to it.
 */
import { etaMax } from "../../../../core/bound";
import { comesCloser } from "../../../../core/closer";
import { monitors } from "../../../../core/monitors";
import { LOCAL_STABILITY } from "../local";
import type { AtlasParams, TriangleAtlas } from "../params";

export const CLAIM_IDS = ["bound", "entropyAware", "certified", "fejer", "local"] as const;
export type ClaimId = (typeof CLAIM_IDS)[number];

type Kind = Pick<AtlasParams, "update" | "rule">;
type Value = (start: Float64Array, target: Float64Array, update: AtlasParams["update"]) => number;

const VALUES: Readonly<Record<ClaimId, Value>> = {
  ...monitors,
  local: (_, target, update) => LOCAL_STABILITY[update].threshold(target),
};

/** The step that counts as 1 in units of the atlas: 1, or η_max at the start (for the local threshold, at the target). */
function unitOf(id: ClaimId, { rule }: Kind, start: Float64Array, target: Float64Array): number {
  return rule.kind === "fixed" ? 1 : etaMax(id === "local" ? target : start);
}

/**
 * η_max, η_CE, the certified step, the exact Fejér step (all at the start, MATH §1 and §9) or the local
 * threshold (at the target, MATH §3), in units of the atlas: steps, or fractions of η_max.
 */
export function valueAt(id: ClaimId, kind: Kind, start: Float64Array, target: Float64Array): number {
  return VALUES[id](start, target, kind.update) / unitOf(id, kind, start, target);
}

/** Whether the first step of a run in a triangle atlas is at most the claimed one. */
export function keeps(
  id: ClaimId,
  params: TriangleAtlas,
  start: Float64Array,
  target: Float64Array,
): boolean {
  if (id === "fejer") return comesCloser(start, target, params.step * unitOf(id, params, start, target));
  return params.step <= valueAt(id, params, start, target);
}

const THIRD = 1 / 3;

/** The belief that all cells of a triangle atlas share, their target or their start, in a new array. */
export function fixedBelief(params: TriangleAtlas): Float64Array {
  if (params.axis === "start") return Float64Array.from(params.target);
  return Float64Array.from(params.start === "uniform" ? [THIRD, THIRD, THIRD] : params.start);
}

/** Whether a claim is the same for all cells of a triangle atlas. */
function isConstant(id: ClaimId, { axis, update, rule }: TriangleAtlas): boolean {
  const isFraction = rule.kind === "boundFraction";
  if (id === "bound") return axis === "target" || isFraction;
  if (id === "entropyAware") return axis === "target";
  if (id === "local") return axis === "start" || (LOCAL_STABILITY[update].isConstant && !isFraction);
  return false;
}

/** The value of a claim if it is the same in all cells of a triangle; otherwise null. */
export function constantOf(id: ClaimId, params: TriangleAtlas): number | null {
  if (!isConstant(id, params)) return null;
  const fixed = fixedBelief(params);
  return valueAt(id, params, fixed, fixed);
}
