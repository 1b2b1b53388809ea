/**
 * @file The slice p(x): class `along` has mass x, the others share 1 − x as they do in params.p. Points are
 * spaced in u = ln(x/(1 − x)), so that no digits are lost near either face.
 */
import { brake, etaEntropyAware, etaMax } from "../../../core/bound";
import { certifiedStep, fejerStep } from "../../../core/certificate";
import { exp, log } from "../../../core/elementary";
import { entropy } from "../../../core/simplex";
import { thresholdMirror, thresholdProjected } from "../../../core/threshold";
import type { BoundsParams } from "./params";
import { targetOf } from "./target";
import type { AimResult, GroundResult, SliceResult } from "./types";

/** ln(10¹²): the slice ends at this logit, 10⁻¹² from either face. */
const REACH_LOGIT = 27.63102111592855;
const EVEN_IN_X = 256;
const EVEN_IN_LOGIT = 360;
/** Points on either side of a kink or cusp, at distances 10⁻¹² … 1 in logit. */
const CLUSTER_POINTS = 32;
const NEAREST_LOGIT_GAP = 1e-12;
/** Logits closer than this count as equal: rounding could put their x in the wrong order. */
const SAME_LOGIT_GAP = 1e-14;

/** A family of beliefs with one free mass. */
export interface Slice {
  readonly classes: number;
  /** The logits at which min p or max p changes class, and at which p(x) is most uniform, as far as they are within reach. */
  readonly marks: readonly number[];
  /** Writes the belief at logit u and returns x. */
  readonly at: (u: number, out: Float64Array) => number;
}

/** The shares of all other classes in what the free class leaves, in the order of classes. */
function proportions({ p, along }: Pick<BoundsParams, "p" | "along">): Float64Array {
  const others = Float64Array.from(p.filter((_, i) => i !== along - 1));
  const total = others.reduce((a, b) => a + b, 0);
  return others.map((x) => x / total);
}

/** A key of all that the slice depends on, apart from the target. The mass of the free class is not among it. */
export const groundKey = (params: Pick<BoundsParams, "p" | "along">): string =>
  [params.along, ...proportions(params)].join();

/** A key of all that curves with a target depend on. */
export const aimKey = (params: Pick<BoundsParams, "p" | "along" | "target">): string =>
  [groundKey(params), ...targetOf(params)].join();

export function sliceOf({ p, along }: Pick<BoundsParams, "p" | "along">): Slice {
  const free = along - 1;
  const others = proportions({ p, along });
  const shares = Float64Array.from(p, (_, i) => (i === free ? 0 : others[i < free ? i : i - 1]));
  const [least, most] = [Math.min(...others), Math.max(...others)];
  const centre = least === most ? -log(others.length) : -entropy(others);
  const at = (u: number, out: Float64Array) => {
    const near = 1 / (1 + exp(-Math.abs(u)));
    const far = exp(-Math.abs(u)) * near;
    const [x, rest] = u < 0 ? [far, near] : [near, far];
    if (least === most && u === centre) return out.fill(1 / p.length)[free];
    for (let i = 0; i < out.length; i++) out[i] = i === free ? x : rest * shares[i];
    return x;
  };
  // For equal shares all three are the centre, apart from rounding.
  const distinct = least === most ? [centre] : [log(least), log(most), centre];
  const marks = [...new Set(distinct)].filter((u) => Math.abs(u) < REACH_LOGIT);
  return { classes: p.length, marks, at };
}

/** Increasing logits, evenly spaced in x, evenly spaced in logit, and geometrically denser around the marks. */
export function sliceLogits(marks: readonly number[]): Float64Array {
  const u = new Set<number>(marks);
  for (let i = 1; i < EVEN_IN_X; i++) u.add(log(i / (EVEN_IN_X - i)));
  for (let i = 0; i <= EVEN_IN_LOGIT; i++) u.add(REACH_LOGIT * ((2 * i) / EVEN_IN_LOGIT - 1));
  const ratio = exp(-log(NEAREST_LOGIT_GAP) / (CLUSTER_POINTS - 1));
  for (const mark of marks)
    for (let i = 0, d = NEAREST_LOGIT_GAP; i < CLUSTER_POINTS; i++, d *= ratio) u.add(mark - d).add(mark + d);
  const within = Float64Array.from(u)
    .filter((x) => Math.abs(x) <= REACH_LOGIT)
    .toSorted();
  return apart(within, new Set(marks));
}

/** Increasing numbers without near repetitions; of two, a mark is kept. */
function apart(sorted: Float64Array, marks: ReadonlySet<number>): Float64Array {
  let kept = 0;
  for (const u of sorted)
    if (kept === 0 || u - sorted[kept - 1] >= SAME_LOGIT_GAP) sorted[kept++] = u;
    else if (marks.has(u) && !marks.has(sorted[kept - 1])) sorted[kept - 1] = u;
  return sorted.slice(0, kept);
}

/** The curves that do not depend on the target, in new arrays. */
export function runGround(params: BoundsParams): GroundResult {
  const slice = sliceOf(params);
  const logit = sliceLogits(slice.marks);
  const column = () => new Float64Array(logit.length);
  const x = column();
  const [bound, entropyAware, mse, thresholdsProjected] = [column(), column(), column(), column()];
  const p = new Float64Array(slice.classes);
  for (let k = 0; k < logit.length; k++) {
    x[k] = slice.at(logit[k], p);
    bound[k] = etaMax(p);
    entropyAware[k] = etaEntropyAware(p);
    mse[k] = brake(p);
    thresholdsProjected[k] = thresholdProjected(p);
  }
  const curves = {
    bound,
    entropyAware,
    mse,
    thresholdMirror: column().fill(thresholdMirror),
    thresholdProjected: thresholdsProjected,
  };
  return { part: "ground", x, logit, curves };
}

/** The curves that depend on the target, in new arrays. */
export function runAim(params: BoundsParams): AimResult {
  const slice = sliceOf(params);
  const logit = sliceLogits(slice.marks);
  const q = targetOf(params);
  const [p, scratch] = [new Float64Array(q.length), new Float64Array(q.length)];
  const [certified, fejer] = [new Float64Array(logit.length), new Float64Array(logit.length)];
  for (let k = 0; k < logit.length; k++) {
    slice.at(logit[k], p);
    certified[k] = certifiedStep(p, q);
    fejer[k] = fejerStep(p, q, scratch);
  }
  return { part: "aim", curves: { certified, fejer } };
}

/** All curves at all points of the slice. */
export function joinSlice({ x, logit, curves }: GroundResult, aim: AimResult): SliceResult {
  const { bound, entropyAware, mse, thresholdMirror: mirror, thresholdProjected: projected } = curves;
  const aimed = { ...aim.curves, thresholdMirror: mirror, thresholdProjected: projected };
  return { part: "slice", x, logit, curves: { bound, entropyAware, mse, ...aimed } };
}

export const runSlice = (params: BoundsParams): SliceResult => joinSlice(runGround(params), runAim(params));
