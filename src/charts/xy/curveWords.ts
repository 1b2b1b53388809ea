/** @file What a plot of curves shows, for those who do not see it: its axes, and where each curve begins and ends. Pure. */
import { formatNumber } from "../../ui/number";
import { spokenWords } from "../../ui/spokenWords";
import type { CurveData, CurveStyle } from "./overlay";

export interface CurveSaid extends Pick<CurveData, "y">, Partial<Pick<CurveData, "x">> {
  readonly style: Pick<CurveStyle, "label">;
}

/** Upright lines have no ends to tell: their labels say everything. */
const isUpright = ({ x = [] }: CurveSaid): boolean => x.length > 1 && x[0] === x[x.length - 1];

/** More curves than these are counted. */
const MOST_NAMED_CURVES = 8;

/** The first and the last known value; null if none is known. */
function endsOf(y: ArrayLike<number>): string | null {
  let [first, last] = [0, y.length - 1];
  while (first < last && Number.isNaN(y[first])) first++;
  while (last > first && Number.isNaN(y[last])) last--;
  const [from = NaN, to = NaN] = [y[first], y[last]];
  if (Number.isNaN(from)) return null;
  const [start, end] = [formatNumber(from), formatNumber(to)];
  return start === end ? `at ${start}` : `from ${start} to ${end}`;
}

/** "Drawn: step η over step n: Entropy from 1 to 0.04; Euclid from 1 to 0.2." */
export function curveWords(up: string, across: string, curves: readonly CurveSaid[]): string {
  const told = curves.flatMap((curve) => {
    const { label } = curve.style;
    const ends = label === "" || isUpright(curve) ? null : endsOf(curve.y);
    return ends === null ? [] : [`${label} ${ends}`];
  });
  const more = told.length > MOST_NAMED_CURVES ? [`and ${told.length - MOST_NAMED_CURVES} more`] : [];
  const what = `Drawn: ${up} over ${across}`;
  return spokenWords(
    told.length === 0 ? `${what}.` : `${what}: ${[...told.slice(0, MOST_NAMED_CURVES), ...more].join("; ")}.`,
  );
}
