/** @file The domain that the slice shows. It changes in steps, so that the axes do not creep during a drag. */
import { logitOfTail } from "../../../charts/scale/scale";
import { log } from "../../../core/elementary";
import type { BoundsParams, CurveId } from "../run/params";
import type { SliceResult } from "../run/types";
import { decade } from "../../../ui/number";

export interface SliceDomain {
  /** Masses 0 … 1, or logits. */
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

export interface Mass {
  /** The mass of the class that moves along the slice. */
  readonly x: number;
  /** The mass of all others, summed separately so that it is exact near a face. */
  readonly rest: number;
}

/** The mass along the slice and the rest, for any positive weights. */
export function massOf(p: readonly number[], along: number): Mass {
  const x = p[along - 1] ?? NaN;
  const rest = p.reduce((sum, mass, i) => (i === along - 1 ? sum : sum + mass), 0);
  return { x: x / (x + rest), rest: rest / (x + rest) };
}

export const logitOfMass = ({ x, rest }: Mass) => log(x) - log(rest);

/** The log-odds axis reaches the first of these decades that holds every mass; the slice is computed up to 10⁻¹². */
const DECADES = [4, 8, 12];

function logitDomain(masses: readonly Mass[]): readonly [number, number] {
  const furthest = Math.max(...masses.map((mass) => Math.abs(logitOfMass(mass))));
  const limits = DECADES.map((decades) => -logitOfTail(Number(`1e-${decades}`), "low"));
  const limit = limits.find((candidate) => furthest <= candidate) ?? Math.max(...limits);
  return [-limit, limit];
}

/** The Fejér step is about 2 in the middle and may be infinite at a face; larger values leave through the top. */
const MAX_SHOWN_FEJER = 2.5;

function highest(slice: SliceResult, show: readonly CurveId[]): number {
  let most = 0;
  for (const id of show)
    for (const value of slice.curves[id] ?? []) if (value > most) most = Math.min(value, MAX_SHOWN_FEJER);
  return most;
}

/** The largest value of a curve that leaves through the top; 0 if none of it does. */
export function cutPeak({ curves }: SliceResult, id: CurveId): number {
  const most = Math.max(0, ...(curves[id] ?? []).filter(Number.isFinite));
  return most > MAX_SHOWN_FEJER ? most : 0;
}

const LEADING_DIGITS = [1, 2, 2.5, 5];

/** The first of 0.05, 0.1, 0.2, 0.5, 1, … that is at least `value`. */
export function roundUp(value: number): number {
  for (let exponent = -2; exponent < 10; exponent++)
    for (const lead of LEADING_DIGITS) {
      const candidate = Number(`${lead}e${exponent}`);
      if (candidate >= value * (1 - 1e-9) && candidate >= 0.05) return candidate;
    }
  return value;
}

/** Room above the largest value, so that a line there is not cut in half. */
const HEADROOM = 1.04;

/** How many decades below 1 a logarithmic step axis needs, for beliefs this close to a face. */
const decadesBelow = (reach: number) => Math.min(300, reach * 2);

/** The domain for these params. */
export function sliceDomain(
  slice: SliceResult,
  params: BoundsParams,
  target: readonly number[],
): SliceDomain {
  const masses = [params.p, target].map((p) => massOf(p, params.along));
  const x = params.x === "logit" ? logitDomain(masses) : ([0, 1] as const);
  const top = roundUp(Math.max(highest(slice, params.show), params.step));
  if (params.y === "linear") return { x, y: [0, top * HEADROOM] };
  const reach = params.x === "logit" ? Math.round(x[1] / Math.LN10) : 2;
  const bottom = Number(`1e${Math.min(-decadesBelow(reach), decade(params.step))}`);
  return { x, y: [bottom, top * 1.25] };
}

/** A curve below this share of the axis looks like the axis. */
const FLAT_SHARE = 0.05;

/** The largest bound on the slice if the bound is shown but too low to be seen; otherwise null. */
export function flatBound(
  slice: SliceResult,
  params: BoundsParams,
  target: readonly number[],
): number | null {
  if (params.y === "log" || !params.show.includes("bound")) return null;
  const most = Math.max(...slice.curves.bound);
  return most < FLAT_SHARE * sliceDomain(slice, params, target).y[1] ? most : null;
}
