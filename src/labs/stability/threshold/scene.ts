/** @file The measured threshold over the starts, with the certificates, and the ratio of the two below. Pure. */
import { linearScale, log10 } from "../../../charts/scale/scale";
import type { Range } from "../run/params";
import type { ThresholdTrace } from "../run/threshold/types";
import { isCertified } from "../../../experiments/updateStep";
import { OVERLAYS, overlayOf } from "../figure/curves";
import { layoutCurves, type CurvePlot, type CurveRoom } from "../../../charts/xy/curvePlot";
import type { CurveData } from "../../../charts/xy/overlay";
import { stepScale } from "../../../charts/xy/stepScale";

interface Shape {
  readonly data: readonly CurveData[];
  readonly x: Range;
  readonly logs: Range;
  readonly up: string;
}

const ACROSS = ["start in class 1, p = (x, 1 − x)", "start in class 1"];

const layout = ({ x, logs, ...shape }: Shape, room: CurveRoom): CurvePlot =>
  layoutCurves(
    {
      ...shape,
      x: (pixels) => linearScale(x, pixels),
      y: (pixels) => stepScale(logs, pixels),
      across: ACROSS,
    },
    room,
  );

/** Where a run circles before it collapses, the two steps are this far apart at least. */
const CIRCLING_SHARE = 0.99;
export function layoutThreshold(trace: ThresholdTrace, room: CurveRoom): CurvePlot {
  const { params, x, measured, collapse, bound, certified, fejer, local } = trace;
  const curve = (id: keyof typeof OVERLAYS, y: ArrayLike<number>): CurveData => ({
    style: overlayOf(id, params.update),
    x,
    y,
  });
  const level = new Float64Array(x.length).fill(local);
  const data = [
    curve("bound", bound),
    curve("certified", certified),
    ...(isCertified[params.update] ? [curve("fejer", fejer)] : []),
    curve("local", level),
    curve(
      "measured",
      measured.map((step, i) => (step < CIRCLING_SHARE * (collapse[i] ?? NaN) ? step : NaN)),
    ),
    curve("collapse", collapse),
  ];
  return layout({ data, x: params.x, logs: params.logStep, up: "step η" }, room);
}

/** Pointwise; Infinity where nothing stopped converging, NaN where nothing is computed. */
export const ratioTo = (measured: ArrayLike<number>, certificate: ArrayLike<number>): Float64Array =>
  Float64Array.from(measured, (step, i) => step / (certificate[i] ?? NaN));

/** The powers of ten around all finite ratios, and 1. */
export function ratioRange(...ratios: readonly Float64Array[]): Range {
  const logs = ratios.flatMap((ratio) => Array.from(ratio, log10).filter(Number.isFinite));
  const low = Math.min(-0.3, ...logs);
  const high = Math.max(0.3, ...logs);
  return [Math.max(-3, low - 0.1), Math.min(6, high + 0.15)];
}

export function layoutRatio(trace: ThresholdTrace, room: CurveRoom): CurvePlot {
  const { params, x, collapse, bound, certified } = trace;
  const [toBound, toCertified] = [ratioTo(collapse, bound), ratioTo(collapse, certified)];
  const one = { ...OVERLAYS.local, label: "1: collapse at the certificate", dash: "2 3" };
  const data = [
    { style: { ...OVERLAYS.bound, label: "collapse / η_{max}" }, x, y: toBound },
    { style: { ...OVERLAYS.certified, label: "collapse / η_{cert}" }, x, y: toCertified },
    { style: one, x, y: new Float64Array(x.length).fill(1) },
  ];
  const logs = ratioRange(toBound, toCertified);
  return layout({ data, x: params.x, logs, up: "collapse over promise" }, room);
}
