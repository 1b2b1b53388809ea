/** @file Turns params of one kind into params of another, and keeps what both have. */
import { type AtlasParams, type ParamsOf, type Part, type StabilityParams } from "../run/params";
import { STABILITY_VARIANTS as usual, variantOf, type Variant } from "../run/tables";
import { carriedOver } from "../../shared/parts/links";

/** Params that mean the same in all kinds. */
const SHARED_PARAMS = ["update", "floor", "tolerance", "iterations", "rule"];

/** The default params of the same kind, which resets restore. */
export const usualOf = (params: StabilityParams): StabilityParams => usual[variantOf(params)];

const carried = (from: StabilityParams, variant: Variant): StabilityParams =>
  carriedOver<StabilityParams>(from, usual[variant], SHARED_PARAMS);

/** The target that thresholds and orbits have in common. */
const targetOf = (params: StabilityParams) =>
  "target" in params && typeof params.target === "number" ? params.target : null;

/** The kind of params with which a part opens. */
const openingOf = (part: Part): Variant => (part === "atlas" ? "sliceOfTargets" : part);

export function withPart<P extends Part>(params: StabilityParams, part: P): ParamsOf<P> {
  const next = params.part === part ? params : carried(params, openingOf(part));
  const target = targetOf(params);
  const own = target !== null && targetOf(next) !== null ? { ...next, target } : next;
  // `carried` has made params of the kind that belongs to this part.
  return own as ParamsOf<P>;
}

export function withAxis(params: AtlasParams, axis: AtlasParams["axis"]): AtlasParams {
  const slice = axis === "target" ? "sliceOfTargets" : "sliceOfStarts";
  const triangle = axis === "target" ? "triangleOfTargets" : "triangleOfStarts";
  const next = carried(params, params.classes === 2 ? slice : triangle) as AtlasParams;
  const { width, height, x } = params;
  return { ...next, width, height, x };
}

export function withClasses(params: AtlasParams, classes: AtlasParams["classes"]): AtlasParams {
  const targets = classes === 2 ? "sliceOfTargets" : "triangleOfTargets";
  const starts = classes === 2 ? "sliceOfStarts" : "triangleOfStarts";
  return carried(params, params.axis === "target" ? targets : starts) as AtlasParams;
}
