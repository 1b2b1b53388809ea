/** @file The verdicts of two grids about each method. Pure. */
import { LOOKS, withoutMarker } from "../../../../charts/looks";
import {
  labelled,
  level,
  linear,
  lookStyle,
  type Along,
  type CurveData,
  type CurveStyle,
  type Pair,
  type PlotShape,
  type Whisker,
} from "../../../../charts/curves";
import type { ClassificationTrace } from "../../run/classification/types";
import { verdictsOf, type Fineness } from "../../run/classification/verdict";
import { shortLabel } from "../look";
import { there } from "./scene";

const COARSE_STYLE = lookStyle("coarse", "coarse grid", withoutMarker(LOOKS.coarse));
const FINE_STYLE = lookStyle("fine", "this grid", withoutMarker(LOOKS.fine));

/** An axis with a place for each method, labelled with numbers or short names. */
const methodAxis = ({ params }: ClassificationTrace): Along =>
  labelled(
    [0.5, params.methods.length + 0.5],
    params.methods.map((method, place) => ({ value: place + 1, label: shortLabel(params, method, place) })),
  );

/** The verdicts of a coarse grid and of this one, comparing each method with the first. */
export function verdictPlot(trace: ClassificationTrace): PlotShape | null {
  const { params, methods } = trace;
  if (params.tune === undefined || methods.some((method) => method === null)) return null;
  const sides: readonly (readonly [CurveStyle, Fineness, number])[] = [
    [COARSE_STYLE, "coarse", -0.08],
    [FINE_STYLE, "fine", 0.08],
  ];
  const all = sides.flatMap(([style, fineness, off]) =>
    verdictsOf(there(trace), fineness).flatMap((verdict, place): Whisker[] =>
      verdict?.ratio ? [{ ...verdict.ratio, x: place + 1 + off, style }] : [],
    ),
  );
  if (all.length === 0) return null;
  const least = Math.min(0.6, ...all.map(({ low }) => low));
  const most = Math.max(1.2, ...all.map(({ high }) => high));
  const range: Pair = [least - 0.05, Math.min(4, most + 0.08)];
  const data: readonly CurveData[] = [
    level(lookStyle("none", "", LOOKS.level), 1, [0.5, params.methods.length + 0.5]),
    ...[COARSE_STYLE, FINE_STYLE].map((style): CurveData => {
      const own = all.filter((one) => one.style === style);
      return { style, x: own.map(({ x }) => x), y: own.map(({ mean }) => mean) };
    }),
  ];
  return {
    data: data.filter(({ x }) => x.length > 0),
    x: methodAxis(trace),
    y: linear(range),
    up: "steps ÷ steps of the first method",
    across: ["method, each at its best step", "method"],
    whiskers: all,
  };
}
