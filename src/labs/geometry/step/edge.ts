/** @file Figure 3: the largest Fejér step of the cross-entropy along the slice. Pure. */
import type { Picture, Viewport } from "../../../charts/picture/types";
import { onceFor } from "../../../charts/remember";
import { linearScale, log10 } from "../../../charts/scale/scale";
import { curvePicture, heightWithin, roomOn } from "../../../charts/xy/curvePicture";
import { layoutCurves } from "../../../charts/xy/curvePlot";
import type { CurveData } from "../../../charts/xy/overlay";
import { stepScale } from "../../../charts/xy/stepScale";
import { stylesOf } from "../look";
import type { EdgeResult, StepTrace } from "../run/step/types";
import { describeEdge, edgeWords } from "./words";

/** Powers of ten that are shown at least, and at most. */
const LEAST_DECADES = [-1, 1] as const;
const MOST_DECADES = [-6, 4] as const;

/** The least and the largest power of ten of a curve, where it is finite. */
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

/** The proved floor of Burg's curve. */
const FLOOR = 4;

const heightFor = heightWithin(0.62, 260, 400);

function curvesOf({ params }: StepTrace, { x, edges }: EdgeResult): readonly CurveData[] {
  const styles = stylesOf([params.geometry, ...params.beside]);
  const curves = edges.flatMap((y, i): CurveData[] => {
    const style = styles[i];
    return style ? [{ style, x, y }] : [];
  });
  const hasBurg = [params.geometry, ...params.beside].includes("burg");
  const floor = {
    id: "floor",
    label: "4: proved for Burg",
    color: "exact",
    dash: "1.5 4",
    marker: null,
  } as const;
  return hasBurg ? [...curves, { style: floor, x, y: new Float64Array(x.length).fill(FLOOR) }] : curves;
}

export function drawEdge(trace: StepTrace, edge: EdgeResult, viewport: Viewport): Picture {
  const logs = rangeOf(edge.edges);
  const plot = layoutCurves(
    {
      data: curvesOf(trace, edge),
      x: (pixels) => linearScale([0, 1], pixels),
      y: (pixels) => stepScale(logs, pixels),
      up: "largest Fejér step η",
      across: ["belief in class 1, p = (x, 1 − x)", "belief in class 1"],
    },
    roomOn(viewport, heightFor),
  );
  return curvePicture(edgeWords(trace), plot, { description: describeEdge(trace) });
}
