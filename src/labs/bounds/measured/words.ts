/** @file What the measured curves say of a belief. Pure. */
import { MEASURED_CURVES, type BoundsParams, type MeasuredCurveId } from "../run/params";
import type { MeasuredCurves } from "../run/types";
import { formatNumber } from "../../../ui/number";
import { statement, type Statement } from "../../shared/statement";
import { outwards } from "../../../ui/outwards";

/** Relative width of the brackets in which the measured steps lie. */
export const PRECISION = 1e-4;

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

/** The thresholds of the two starts around a mass; of one start twice, where there is one at this very mass. Null outside of what was measured. */
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

/** The measured step at a mass, on the line between the two starts around it; NaN outside of what was measured. */
export function stepAt(curve: MeasuredCurve, mass: number): number {
  const found = around(curve, mass);
  if (found === null) return NaN;
  return found.share === 1 ? found.to : found.from * (1 - found.share) + found.to * found.share;
}

/** The same at every point of the slice. */
const onSlice = (curve: MeasuredCurve, x: Float64Array): Float64Array => x.map((mass) => stepAt(curve, mass));

/** All that were measured. */
export const curvesOn = (x: Float64Array, measured: Measured): MeasuredCurves =>
  Object.fromEntries(
    MEASURED_CURVES.flatMap((id) => {
      const curve = measured[id];
      return curve ? [[id, onSlice(curve, x)]] : [];
    }),
  );

const DIGITS = 3;

/** Where collapse begins from the starts on both sides of a belief: all that was measured. */
function observed(name: string, one: number, other: number): string {
  const [low, high] = [Math.min(one, other), Math.max(one, other)];
  if (low === Infinity) return `no fixed ${name} step up to 5 collapses from the starts beside this belief.`;
  const [from, to] = outwards(low / (1 + PRECISION), high === Infinity ? low : high, DIGITS).map((step) =>
    formatNumber(step, DIGITS),
  );
  const begins = `fixed ${name} steps begin to collapse`;
  return high === Infinity
    ? `from the start on one side of this belief ${begins} between η = ${from} and ${to}; from the one on the other side none up to 5 does.`
    : `from the starts beside this belief ${begins} between η = ${from} and ${to}.`;
}

/** One sentence for each curve that is shown. */
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
