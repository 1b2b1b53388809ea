/** @file The default params, and what changes together with the belief. */
import { BOUNDS_DEFAULTS, type BoundsParams } from "./run/params";
import { addClass, removeClass } from "./moves";

export const DEFAULTS: BoundsParams = BOUNDS_DEFAULTS;

export const targetOf = ({ p, target }: Pick<BoundsParams, "p" | "target">): readonly number[] =>
  target === "uniform" ? p.map(() => 1 / p.length) : target;

/** Sets the belief. If its number of classes changes, everything that no longer fits changes with it. */
export function withBelief(
  params: BoundsParams,
  p: number[],
  removed: number | null = null,
): Partial<BoundsParams> {
  const { target, along } = params;
  if (p.length === params.p.length) return { p };
  const shift = removed !== null && removed < along - 1 ? 1 : 0;
  const patch = { p, along: Math.min(along - shift, p.length) };
  if (target === "uniform" || Math.abs(p.length - params.p.length) !== 1)
    return { ...patch, target: "uniform" };
  if (p.length > target.length) return { ...patch, target: addClass(target) };
  return { ...patch, target: removeClass(target, removed ?? target.length - 1) };
}
