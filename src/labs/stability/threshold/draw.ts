/** @file The measured threshold over the starts, with the certificates, and beside it the ratio of the two. */
import { LOOKS } from "../../../charts/looks";
import {
  heightWithin,
  level,
  linear,
  plotted,
  powers,
  type CurveData,
  type Pair,
  type Plot,
  lookStyle,
} from "../../../charts/curves";
import { log10 } from "../../../charts/scale/scale";
import { isCertified } from "../../../experiments/updateStep";
import { OVERLAYS, overlayOf, type CurveId } from "../figure/curves";
import { heightByText } from "../figure/heights";
import type { Drawing } from "../part";
import type { ThresholdTrace } from "../run/threshold/types";
import { table } from "./table";
import { ratioWords, thresholdFindings, thresholdWords } from "./words";

/** If the two steps differ by more than this share, a run goes round a cycle before it collapses. */
const CIRCLING_SHARE = 0.99;

const overStarts = ({ params }: ThresholdTrace) => ({
  x: linear(params.x),
  across: ["start in class 1, p = (x, 1 − x)", "start in class 1"],
});

export function thresholdPlot(trace: ThresholdTrace): Plot {
  const { params, x, measured, collapse, bound, certified, fejer, local } = trace;
  const styleOf = (id: CurveId) => overlayOf(id, params.update);
  const curve = (id: CurveId, y: ArrayLike<number>): CurveData => ({ style: styleOf(id), x, y });
  const circling = measured.map((step, i) => (step < CIRCLING_SHARE * (collapse[i] ?? NaN) ? step : NaN));
  return {
    words: thresholdWords(trace),
    height: heightWithin(0.62, 320, 450),
    data: [
      curve("bound", bound),
      curve("certified", certified),
      ...(isCertified[params.update] ? [curve("fejer", fejer)] : []),
      level(styleOf("local"), local, params.x),
      curve("measured", circling),
      curve("collapse", collapse),
    ],
    ...overStarts(trace),
    y: powers(params.logStep),
    up: "step η",
  };
}

/** The ratio for each start; Infinity where every step converged, NaN where nothing is computed. */
export const ratioTo = (measured: ArrayLike<number>, certificate: ArrayLike<number>): Float64Array =>
  Float64Array.from(measured, (step, i) => step / (certificate[i] ?? NaN));

/** A range of powers of ten around 1 and all finite ratios. */
function ratioRange(...ratios: readonly Float64Array[]): Pair {
  const logs = ratios.flatMap((ratio) => Array.from(ratio, log10).filter(Number.isFinite));
  return [Math.max(-3, Math.min(-0.3, ...logs) - 0.1), Math.min(6, Math.max(0.3, ...logs) + 0.15)];
}

export function ratioPlot(trace: ThresholdTrace): Plot {
  const { params, x, collapse, bound, certified } = trace;
  const [toBound, toCertified] = [ratioTo(collapse, bound), ratioTo(collapse, certified)];
  const one = lookStyle("one", "1: collapse at the certificate", LOOKS.guide);
  return {
    words: ratioWords(),
    height: heightByText(0.6, 220, 280),
    data: [
      { style: { ...OVERLAYS.bound, label: "collapse / η_{max}" }, x, y: toBound },
      { style: { ...OVERLAYS.certified, label: "collapse / η_{cert}" }, x, y: toCertified },
      level(one, 1, params.x),
    ],
    ...overStarts(trace),
    y: powers(ratioRange(toBound, toCertified)),
    up: "collapse over promise",
  };
}

export const drawThreshold = plotted(thresholdPlot);
export const drawRatio = plotted(ratioPlot);

export const drawing: Drawing<"threshold"> = {
  draw: (figure, trace, _, viewport) =>
    figure === "ratio" ? drawRatio(trace, viewport) : drawThreshold(trace, viewport),
  table,
  findings: thresholdFindings,
};
