/** @file The figures of the forward pass as pictures. */
import type { Picture, Viewport } from "../../../charts/picture/types";
import type { Drawing, DrawOf } from "../part";
import { pictured } from "../pictured";
import { isDrawn, type Drawn } from "../run/forward/paths";
import type { Scene } from "../scene";
import { beyondScene, layersScene, learnedScene, lensScene } from "./curves";
import { isFigure, type FigureName } from "./figures";
import { drawPasses } from "./passes";
import { table } from "./table";
import { figureWords } from "./words";

const SCENES: { readonly [Name in Exclude<FigureName, "passes">]: (trace: Drawn) => Scene } = {
  untrained: (trace) => layersScene(trace, trace.result.before),
  trained: (trace) => layersScene(trace, trace.result.after),
  beyond: beyondScene,
  lens: lensScene,
  learned: learnedScene,
};

/** How a figure is drawn. */
export function drawingOf(figure: FigureName, trace: Drawn): (viewport: Viewport) => Picture {
  if (figure === "passes") return (viewport) => drawPasses(trace, viewport);
  const scene = SCENES[figure](trace);
  return (viewport) => pictured(figureWords(figure, trace), scene, viewport);
}

export const draw: DrawOf<"forward"> = (figure, trace, _, viewport) =>
  isFigure(figure) && isDrawn(trace) ? drawingOf(figure, trace)(viewport) : null;

export const drawing: Drawing<"forward"> = { draw, table };
