/** @file The figures of the threshold as pictures. */
import type { Drawing, DrawOf } from "../part";
import type { FigureTheme } from "../../../charts/ink";
import type { Picture, Viewport } from "../../../charts/picture/types";
import { curvePicture, heightWithin, roomOn } from "../../../charts/xy/curvePicture";
import type { ThresholdTrace } from "../run/threshold/types";
import { layoutRatio, layoutThreshold } from "./scene";
import { ratioWords, thresholdFindings, thresholdWords } from "./words";
import { table } from "./table";

const mainHeight = heightWithin(0.62, 320, 450);
const sideHeight = (width: number, { text }: FigureTheme) =>
  Math.round(Math.min(Math.max(width * 0.6, 220 * (text / 12)), 280 * (text / 12)));

export function drawThreshold(trace: ThresholdTrace, viewport: Viewport): Picture {
  const scene = layoutThreshold(trace, roomOn(viewport, mainHeight));
  const words = thresholdWords(trace);
  return curvePicture(words, scene, { description: words.caption.text });
}

export function drawRatio(trace: ThresholdTrace, viewport: Viewport): Picture {
  const scene = layoutRatio(trace, roomOn(viewport, sideHeight));
  const description = "Measured threshold over certificate, by start.";
  return curvePicture(ratioWords(), scene, { description });
}

export const draw: DrawOf<"threshold"> = (figure, trace, _, viewport) =>
  figure === "ratio" ? drawRatio(trace, viewport) : drawThreshold(trace, viewport);

export const drawing: Drawing<"threshold"> = { draw, table, findings: thresholdFindings };
