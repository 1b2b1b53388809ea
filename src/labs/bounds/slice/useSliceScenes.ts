/** @file Computes the slice's geometry, and the still part only when it changes. */
import { useMemo, useState } from "react";
import type { FigureTheme } from "../../../charts/ink";
import type { BoundsParams, CurveId } from "../../../experiments/bounds/params";
import type { BoundsSummary, SliceResult } from "../../../experiments/bounds/types";
import { massOf, sliceDomain, type SliceDomain } from "./domain";
import { layoutMoving } from "./moving";
import { layoutStill } from "./still";

interface Input {
  readonly slice: SliceResult;
  readonly params: BoundsParams;
  readonly target: readonly number[];
  readonly summary: BoundsSummary;
  readonly width: number;
  readonly theme: FigureTheme;
  /** What stays as it was when something was grabbed: the window, and whose words stand in the legend. */
  readonly held: { readonly domain: SliceDomain; readonly inLegend: readonly CurveId[] } | null;
}

/** Wide plots are flatter, narrow ones taller; never taller than a laptop's window shows at once. */
export const sliceHeight = (width: number, theme: FigureTheme) =>
  Math.round(Math.min(Math.max(width * 0.66, 340 * (theme.text / 12)), 430 * Math.sqrt(theme.text / 12)));

/** What the curves depend on: with two classes the belief is not among it. */
function curveKey({ along, p }: BoundsParams, target: readonly number[]): string {
  const others = p.length === 2 ? [] : p.filter((_, i) => i !== along - 1);
  const total = others.reduce((a, b) => a + b, 0);
  return JSON.stringify([along, p.length, target, others.map((x) => Number((x / total).toPrecision(3)))]);
}

/** The same object as before while the key stays the same. */
function useSame<Value>(value: Value, key: string): Value {
  const [kept, keep] = useState({ value, key });
  if (kept.key === key) return kept.value;
  keep({ value, key });
  return value;
}

export function useSliceScenes({ slice, params, target, summary, width, theme, held }: Input) {
  const sameSlice = useSame(slice, curveKey(params, target));
  const sameTarget = useSame(target, target.join());
  const wanted = sliceDomain(sameSlice, params, sameTarget);
  const windowed = held?.domain ?? wanted;
  const domain = useSame(windowed, JSON.stringify(windowed));
  const inLegend = held?.inLegend ?? null;
  const show = useSame(params.show, params.show.join());
  const { along, x, y } = params;
  const classes = params.p.length;
  const still = useMemo(
    () =>
      layoutStill({
        slice: sameSlice,
        domain,
        classes,
        along,
        target: sameTarget,
        show,
        inLegend,
        x,
        y,
        size: { width, height: sliceHeight(width, theme) },
        theme,
      }),
    [sameSlice, domain, classes, along, sameTarget, show, inLegend, x, y, width, theme],
  );
  const belief = massOf(params.p, along);
  const targetMass = massOf(target, along);
  const moving = layoutMoving({ still, belief, target: targetMass, summary, show });
  return { still, moving, belief, target: targetMass, domain };
}
