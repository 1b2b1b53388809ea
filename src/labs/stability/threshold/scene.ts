/** @file The measured threshold over the starts, with the certificates, and the ratio of the two below. Pure. */
import { bottomAxis, leftAxis, type Axis } from "../../../charts/axis/axis";
import type { Box } from "../../../charts/geometry/box";
import type { FigureTheme } from "../../../charts/ink";
import type { Legend } from "../../../charts/label/legend";
import { linearScale, log10, type Scale } from "../../../charts/scale/scale";
import type { PlacedText } from "../../../charts/text/label";
import type { Range } from "../run/params";
import type { ThresholdTrace } from "../run/threshold/types";
import { isCertified } from "../../../experiments/update";
import { OVERLAYS, overlayOf } from "../figure/curves";
import { overlayLegend } from "../../../charts/xy/legend";
import { layoutOverlay, type CurveData, type Overlay } from "../../../charts/xy/overlay";
import { stepScale } from "../../../charts/xy/stepScale";
import type { Size } from "../../../charts/picture/types";
import { frameIn, tickStyle, titleAcross, titleUp } from "../../../charts/xy/text";

export interface CurvesScene {
  readonly size: Size;
  readonly theme: FigureTheme;
  readonly frame: Box;
  readonly x: Axis;
  readonly y: Axis;
  readonly overlay: Overlay;
  readonly legend: Legend;
  readonly titles: readonly PlacedText[];
}

const NARROW = 430;

interface Shape {
  readonly data: readonly CurveData[];
  readonly x: Range;
  readonly logs: Range;
  readonly up: string;
  readonly across: readonly string[];
}

/** @param full whether the size is all there is; else rows of a legend come on top of it */
function layoutCurves(
  { data, x, logs, up, across }: Shape,
  { width, height }: Size,
  theme: FigureTheme,
  full: boolean,
): CurvesScene {
  const direct = width >= NARROW * (theme.text / 12);
  const scales = (frame: Box): { x: Scale; y: Scale } => ({
    x: linearScale(x, [frame.x0, frame.x1]),
    y: stepScale(logs, [frame.y1, frame.y0]),
  });
  const attempt = (above: number) => {
    const size = { width, height: height + (full ? 0 : above) };
    const frame = frameIn(size, theme, above, 4.2);
    return {
      size,
      frame,
      ...scales(frame),
      overlay: layoutOverlay(data, scales(frame), frame, theme, direct),
    };
  };
  const first = attempt(0);
  const rows = overlayLegend(first.overlay.homeless, width, theme);
  const { size, frame, overlay, ...axes } = rows.height === 0 ? first : attempt(rows.height);
  const bounds = { x0: 0, y0: 0, x1: size.width, y1: size.height };
  return {
    size,
    theme,
    frame,
    x: bottomAxis(axes.x, frame, bounds, tickStyle(theme)),
    y: leftAxis(axes.y, frame, tickStyle(theme)),
    overlay,
    legend: rows.height === 0 ? rows : overlayLegend(overlay.homeless, width, theme),
    titles: [titleUp(up, frame, theme), titleAcross(across, frame, theme)],
  };
}

/** Where a run circles before it collapses, the two steps are this far apart at least. */
const CIRCLING_SHARE = 0.99;
const ACROSS = ["start in class 1, p = (x, 1 − x)", "start in class 1"];

export function layoutThreshold(
  trace: ThresholdTrace,
  size: Size,
  theme: FigureTheme,
  full = false,
): CurvesScene {
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
      measured.map((step, i) => (step < CIRCLING_SHARE * (collapse[i] ?? 0) ? step : NaN)),
    ),
    curve("collapse", collapse),
  ];
  const shape = { data, x: params.x, logs: params.logStep, up: "step η", across: ACROSS };
  return layoutCurves(shape, size, theme, full);
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

export function layoutRatio(
  trace: ThresholdTrace,
  size: Size,
  theme: FigureTheme,
  full = false,
): CurvesScene {
  const { params, x, collapse, bound, certified } = trace;
  const [toBound, toCertified] = [ratioTo(collapse, bound), ratioTo(collapse, certified)];
  const one = { ...OVERLAYS.local, label: "1: collapse at the certificate", dash: "2 3" };
  const data = [
    { style: { ...OVERLAYS.bound, label: "collapse / η_{max}" }, x, y: toBound },
    { style: { ...OVERLAYS.certified, label: "collapse / η_{cert}" }, x, y: toCertified },
    { style: one, x, y: new Float64Array(x.length).fill(1) },
  ];
  return layoutCurves(
    {
      data,
      x: params.x,
      logs: ratioRange(toBound, toCertified),
      up: "collapse over promise",
      across: ACROSS,
    },
    size,
    theme,
    full,
  );
}
