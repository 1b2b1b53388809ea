/** @file Figure 3: the largest Fejér step of the cross-entropy along the slice. Pure. */
import { onceFor } from "../../../core/onceFor";
import { NOTIONS } from "../../../charts/notions";
import { withoutMarker } from "../../../charts/looks";
import {
  drawPlot,
  heightWithin,
  linear,
  powers,
  type CurveData,
  type Picture,
  type Viewport,
  lookStyle,
} from "../../../charts/curves";
import { log10 } from "../../../charts/scale/scale";
import { stylesOf } from "../look";
import type { EdgeResult, StepTrace } from "../run/step/types";
import { describeEdge, edgeWords } from "./words";

/** The powers of ten that are shown in any case, and the most that are shown. */
const LEAST_DECADES = [-1, 1] as const;
const MOST_DECADES = [-6, 4] as const;

/** The powers of ten of a curve's smallest and largest finite value. */
const reachOf = onceFor((edge: Float64Array): readonly [number, number] => {
  const logs = Array.from(edge, log10).filter(Number.isFinite);
  return [Math.min(...logs), Math.max(...logs)];
});

function rangeOf(edges: readonly Float64Array[]): readonly [number, number] {
  const reaches = edges.map(reachOf);
  const low = Math.max(MOST_DECADES[0], Math.min(LEAST_DECADES[0], ...reaches.map(([least]) => least)) - 0.1);
  return [
    low,
    Math.min(MOST_DECADES[1], Math.max(LEAST_DECADES[1], ...reaches.map(([, most]) => most)) + 0.15),
  ];
}

/** The proved lower bound of Burg's curve. */
const BURG_FLOOR = 4;

const FLOOR_STYLE = lookStyle("floor", "4: proved for Burg", withoutMarker(NOTIONS.certified));

function curvesOf({ params }: StepTrace, { x, edges }: EdgeResult): readonly CurveData[] {
  const styles = stylesOf([params.geometry, ...params.beside]);
  const curves = edges.flatMap((y, i): CurveData[] => {
    const style = styles[i];
    return style ? [{ style, x, y }] : [];
  });
  const hasBurg = [params.geometry, ...params.beside].includes("burg");
  return hasBurg
    ? [...curves, { style: FLOOR_STYLE, x, y: new Float64Array(x.length).fill(BURG_FLOOR) }]
    : curves;
}

export const drawEdge = (trace: StepTrace, edge: EdgeResult, viewport: Viewport): Picture =>
  drawPlot(
    {
      words: edgeWords(trace),
      description: describeEdge(trace),
      height: heightWithin(0.62, 260, 400),
      data: curvesOf(trace, edge),
      x: linear([0, 1]),
      y: powers(rangeOf(edge.edges)),
      up: "largest Fejér step η",
      across: ["belief in class 1, p = (x, 1 − x)", "belief in class 1"],
    },
    viewport,
  );
