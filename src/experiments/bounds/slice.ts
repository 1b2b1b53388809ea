/**
 * @file The slice p(x): class `along` has mass x, the others share 1 − x as they do in params.p.
 * Points are laid out in u = ln(x/(1 − x)) so that both faces and the logit itself keep their digits.
 */
import { brake, etaEntropyAware, etaMax } from "../../core/bound";
import { certifiedStep, fejerStep } from "../../core/certificate";
import { exp, log } from "../../core/elementary";
import { entropy } from "../../core/simplex";
import { thresholdMirror, thresholdProjected } from "../../core/threshold";
import type { BoundsParams, CurveId } from "./params";
import { targetOf } from "./target";
import type { SliceResult } from "./types";

/** ln(10¹²): the slice ends this far from either face. */
const REACH = 27.63102111592855;
const EVEN_IN_X = 256;
const EVEN_IN_LOGIT = 360;
/** Points on either side of a kink or cusp, at distances 10⁻¹² … 1 in logit. */
const CLUSTER = 32;
const NEAREST = 1e-12;

/** A family of beliefs with one free mass. */
export interface Slice {
  readonly classes: number;
  /** Logits where min p or max p changes class, and where p(x) is most uniform; those within reach. */
  readonly marks: readonly number[];
  /** Writes the belief at logit u and returns x. */
  readonly at: (u: number, out: Float64Array) => number;
}

/** How all classes but the free one share what it leaves: entries with sum 1, in class order. */
function proportions({ p, along }: Pick<BoundsParams, "p" | "along">): Float64Array {
  const others = Float64Array.from(p.filter((_, i) => i !== along - 1));
  const total = others.reduce((a, b) => a + b, 0);
  return others.map((x) => x / total);
}

/** All that the slice depends on: not the free class's own mass. */
export function sliceKey(params: Pick<BoundsParams, "p" | "along" | "target">): string {
  return [params.along, ...proportions(params), ...targetOf(params)].join();
}

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
  const marks = [...new Set([log(least), log(most), centre])].filter((u) => Math.abs(u) < REACH);
  return { classes: p.length, marks, at };
}

/** Increasing logits: even in x, even in logit, and geometrically dense around the marks. */
export function sliceLogits(marks: readonly number[]): Float64Array {
  const u = new Set<number>(marks);
  for (let i = 1; i < EVEN_IN_X; i++) u.add(log(i / (EVEN_IN_X - i)));
  for (let i = 0; i <= EVEN_IN_LOGIT; i++) u.add(REACH * ((2 * i) / EVEN_IN_LOGIT - 1));
  const ratio = exp(-log(NEAREST) / (CLUSTER - 1));
  for (const mark of marks)
    for (let i = 0, d = NEAREST; i < CLUSTER; i++, d *= ratio) u.add(mark - d).add(mark + d);
  return Float64Array.from(u)
    .filter((x) => Math.abs(x) <= REACH)
    .toSorted();
}

type CurveAt = (p: Float64Array) => number;

/** What of a slice does not depend on the target. */
interface Ground {
  readonly key: string;
  readonly x: Float64Array;
  readonly logit: Float64Array;
  /** Per point of the slice. */
  readonly beliefs: readonly Float64Array[];
  readonly curves: Readonly<Record<Exclude<CurveId, "certified" | "fejer">, Float64Array>>;
}

const over = (beliefs: readonly Float64Array[], curve: CurveAt) => Float64Array.from(beliefs, curve);

function groundOf(params: BoundsParams, key: string): Ground {
  const slice = sliceOf(params);
  const logit = sliceLogits(slice.marks);
  const beliefs = Array.from(logit, () => new Float64Array(slice.classes));
  const x = logit.map((u, k) => slice.at(u, beliefs[k]));
  const curves = {
    bound: over(beliefs, (p) => etaMax(p)),
    entropyAware: over(beliefs, (p) => etaEntropyAware(p)),
    mse: over(beliefs, (p) => brake(p)),
    thresholdMirror: over(beliefs, () => thresholdMirror),
    thresholdProjected: over(beliefs, (p) => thresholdProjected(p)),
  };
  return { key, x, logit, beliefs, curves };
}

/** Of the last slice: while a target is dragged only the curves that depend on it are computed again. */
let ground: Ground | null = null;

function sameGround(params: BoundsParams): Ground {
  const key = [params.along, ...proportions(params)].join();
  if (ground?.key !== key) ground = groundOf(params, key);
  return ground;
}

/** All curves at all points of the slice, in fresh arrays. */
export function runSlice(params: BoundsParams): SliceResult {
  const { x, logit, beliefs, curves } = sameGround(params);
  const q = targetOf(params);
  const scratch = new Float64Array(q.length);
  return {
    part: "slice",
    x: x.slice(),
    logit: logit.slice(),
    curves: {
      bound: curves.bound.slice(),
      entropyAware: curves.entropyAware.slice(),
      mse: curves.mse.slice(),
      certified: over(beliefs, (p) => certifiedStep(p, q)),
      fejer: over(beliefs, (p) => fejerStep(p, q, scratch)),
      thresholdMirror: curves.thresholdMirror.slice(),
      thresholdProjected: curves.thresholdProjected.slice(),
    },
  };
}
