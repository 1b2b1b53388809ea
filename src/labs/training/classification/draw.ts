/** @file The figures of classification as pictures. */
import type { Picture, Viewport } from "../../../charts/picture/types";
import type { Drawing, DrawOf } from "../part";
import { pictured } from "../pictured";
import type { ClassificationTrace } from "../run/classification/types";
import type { Scene } from "../scene";
import { ratiosScene, sharesScene } from "./scene/belief";
import { sweepScene } from "./scene/sweep";
import { accuracyScene, approachScene, lossScene } from "./scene/training";
import { verdictScene } from "./scene/verdict";
import { figureWords } from "./captions";
import { isFigure, type FigureName } from "./figures";
import { table } from "./table";

const SCENES: { readonly [Name in FigureName]: (trace: ClassificationTrace) => Scene | null } = {
  sweep: sweepScene,
  verdict: verdictScene,
  loss: lossScene,
  approach: approachScene,
  shares: sharesScene,
  ratios: ratiosScene,
  told: accuracyScene,
};

/** How a figure is drawn, where there is something to draw. */
export function drawingOf(
  figure: FigureName,
  trace: ClassificationTrace,
): ((viewport: Viewport) => Picture) | null {
  if (trace.data === null || trace.methods.every((method) => method === null)) return null;
  const scene = SCENES[figure](trace);
  return scene && ((viewport) => pictured(figureWords(figure, trace.params, trace), scene, viewport));
}

export const draw: DrawOf<"classification"> = (figure, trace, _, viewport) =>
  isFigure(figure) ? (drawingOf(figure, trace)?.(viewport) ?? null) : null;

export const drawing: Drawing<"classification"> = { draw, table };
