/** @file What the measured curves say of a belief. Pure. */
import { MEASURED_CURVES, type BoundsParams, type MeasuredCurveId } from "../../../experiments/bounds/params";
import { formatNumber } from "../../../ui/number";

/** The smallest collapsing step from each start; Infinity where none was found. */
export interface MeasuredCurve {
  readonly x: Float64Array;
  readonly values: Float64Array;
}

export type Measured = Readonly<Partial<Record<MeasuredCurveId, MeasuredCurve>>>;

const NAMES: Readonly<Record<MeasuredCurveId, string>> = {
  collapseMirror: "mirror",
  collapseProjected: "projected",
};

/** The measured step at a mass, between the two starts around it; NaN outside of what was measured. */
export function stepAt({ x, values }: MeasuredCurve, mass: number): number {
  const next = x.findIndex((start) => start >= mass);
  if (next < 0) return NaN;
  const [from = NaN, to = NaN] = [x[next - 1], x[next]];
  if (to === mass) return values[next] ?? NaN;
  const share = (mass - from) / (to - from);
  return (values[next - 1] ?? NaN) * (1 - share) + (values[next] ?? NaN) * share;
}

/** The same at every point of the slice. */
export const onSlice = (curve: MeasuredCurve, x: Float64Array): Float64Array =>
  x.map((mass) => stepAt(curve, mass));

/** One sentence for each curve that is shown. */
export function observedWords({ p, along, show }: BoundsParams, measured: Measured): readonly string[] {
  const mass = p[along - 1] ?? NaN;
  return MEASURED_CURVES.filter((id) => show.includes(id)).flatMap((id) => {
    const curve = measured[id];
    if (curve === undefined) return [];
    const step = stepAt(curve, mass);
    if (Number.isNaN(step))
      return [`Observed: this belief lies nearer to a face than the starts of the ${NAMES[id]} runs.`];
    return step === Infinity
      ? [`Observed: no fixed ${NAMES[id]} step up to 5 collapses from here.`]
      : [
          `Observed: from here fixed ${NAMES[id]} steps begin to collapse at about η = ${formatNumber(step, 3)}.`,
        ];
  });
}
