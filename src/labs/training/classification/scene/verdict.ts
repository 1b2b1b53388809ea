/** @file What two grids say of each method. Pure. */
import { linearScale, type Scale } from "../../../../charts/scale/scale";
import type { CurveData, CurveStyle } from "../../../../charts/xy/overlay";
import type { ClassificationTrace } from "../../run/classification/types";
import { verdictsOf, type Fineness } from "../../run/classification/verdict";
import { shortLabel } from "../look";
import { line, type Pair, type Scene, type Whisker } from "../../scene";
import { there } from "./scene";

const COARSE = line("coarse", "coarse grid", "violation");
const FINE = line("fine", "this grid", "certified");

/** Numbers of methods under an axis, or what they are called in short. */
function methodScale({ params }: ClassificationTrace, pixels: Pair): Scale {
  const { methods } = params;
  const base = linearScale([0.5, methods.length + 0.5], pixels);
  const ticks = () =>
    methods.map((method, place) => ({
      value: place + 1,
      label: [{ text: shortLabel(params, method, place) }],
    }));
  return { ...base, ticks };
}

/** What a coarse grid and this one say of each method against the first. */
export function verdictScene(trace: ClassificationTrace): Scene | null {
  const { params, methods } = trace;
  if (params.tune === undefined || methods.some((method) => method === null)) return null;
  const sides: readonly (readonly [CurveStyle, Fineness, number])[] = [
    [COARSE, "coarse", -0.08],
    [FINE, "fine", 0.08],
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
    { style: line("none", "", "ink-soft", "4 3"), x: [0.5, params.methods.length + 0.5], y: [1, 1] },
    ...[COARSE, FINE].map((style): CurveData => {
      const own = all.filter((one) => one.style === style);
      return { style, x: own.map(({ x }) => x), y: own.map(({ mean }) => mean) };
    }),
  ];
  return {
    shape: {
      data: data.filter(({ x }) => x.length > 0),
      x: (pixels) => methodScale(trace, pixels),
      y: (pixels) => linearScale(range, pixels),
      up: "steps ÷ steps of the first method",
      across: ["method, each at its best step", "method"],
    },
    whiskers: all,
  };
}
