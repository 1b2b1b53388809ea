/** @file What the measured curves show about a belief. Pure. */
import { MEASURED_CURVES, type BoundsParams, type MeasuredCurveId } from "../run/params";
import type { MeasuredCurves } from "../run/types";
import { formatNumber } from "../../../ui/number";
import { statement, type Statement } from "../../shared/statement";
import { outwards } from "../../../ui/outwards";

/** The relative precision of the measured steps. */
export const MEASURED_PRECISION = 1e-4;

/** The smallest step that collapses from each start; Infinity if none was found. */
export interface MeasuredCurve {
  readonly x: Float64Array;
  readonly values: Float64Array;
}

export type Measured = Readonly<Partial<Record<MeasuredCurveId, MeasuredCurve>>>;

const NAMES: Readonly<Record<MeasuredCurveId, string>> = {
  collapseMirror: "mirror",
  collapseProjected: "projected",
};

/**
 * The two starts around a mass with their thresholds; the same one twice if the mass is a start itself. Null
 * outside of the range that was measured.
 */
function around(
  { x, values }: MeasuredCurve,
  mass: number,
): { share: number; from: number; to: number } | null {
  const next = x.findIndex((start) => start >= mass);
  const [before = NaN, start = NaN] = [x[next - 1], x[next]];
  const to = values[next] ?? NaN;
  if (start === mass) return { share: 1, from: to, to };
  const from = values[next - 1] ?? NaN;
  return Number.isNaN(before) || Number.isNaN(start)
    ? null
    : { share: (mass - before) / (start - before), from, to };
}

/** The measured step at a mass, interpolated between the starts around it; NaN outside of the range that was measured. */
export function stepAt(curve: MeasuredCurve, mass: number): number {
  const found = around(curve, mass);
  if (found === null) return NaN;
  return found.share === 1 ? found.to : found.from * (1 - found.share) + found.to * found.share;
}

/** The measured step at every point of the slice. */
const onSlice = (curve: MeasuredCurve, x: Float64Array): Float64Array => x.map((mass) => stepAt(curve, mass));

/** All curves that were measured, at the points of the slice. */
export const curvesOn = (x: Float64Array, measured: Measured): MeasuredCurves =>
  Object.fromEntries(
    MEASURED_CURVES.flatMap((id) => {
      const curve = measured[id];
      return curve ? [[id, onSlice(curve, x)]] : [];
    }),
  );

const DIGITS = 3;

/** A sentence on where collapse begins, from the starts on both sides of a belief. */
function observed(name: string, one: number, other: number): string {
  const [low, high] = [Math.min(one, other), Math.max(one, other)];
  if (low === Infinity) return `no fixed ${name} step up to 5 collapses from the starts beside this belief.`;
  const [from, to] = outwards(low / (1 + MEASURED_PRECISION), high === Infinity ? low : high, DIGITS).map(
    (step) => formatNumber(step, DIGITS),
  );
  const begins = `fixed ${name} steps begin to collapse`;
  return high === Infinity
    ? `from the start on one side of this belief ${begins} between η = ${from} and ${to}; from the one on the other side none up to 5 does.`
    : `from the starts beside this belief ${begins} between η = ${from} and ${to}.`;
}

/** A sentence for each measured curve that is switched on. */
export function observedWords({ p, along, show }: BoundsParams, measured: Measured): readonly Statement[] {
  const mass = p[along - 1] ?? NaN;
  return MEASURED_CURVES.filter((id) => show.includes(id)).flatMap((id) => {
    const curve = measured[id];
    if (curve === undefined) return [];
    const beside = around(curve, mass);
    return beside === null
      ? [statement("observed", `this belief lies nearer to a face than the starts of the ${NAMES[id]} runs.`)]
      : [statement("observed", observed(NAMES[id], beside.from, beside.to))];
  });
}
