/** @file Draws each figure of the tracking lab. */
import type { Draw } from "../../scenario/lab";
import type { TrackingParams } from "./run/params";
import type { TrackingTrace } from "./run/types";
import type { TrackingLook } from "./look";
import { panelSize, triangleSize } from "./panels/grid";
import { layoutAlone } from "./panels/layout";
import { othersIn, pictureOf } from "./panels/pictures";
import { ruleStyles } from "./ruleStyles";
import { spanOf } from "./time/span";
import { figureWords } from "./words/figures";

export const draw: Draw<TrackingParams, TrackingTrace, TrackingLook> = (
  figure,
  { view, trace },
  { width, height, theme },
) => {
  const { params, rules } = trace;
  const size = height === null ? panelSize(width, theme) : { width, height };
  const triangle = height === null ? triangleSize(size, theme) : size;
  const span = spanOf(view.span, params.steps);
  const scene = layoutAlone(trace, { theme, size, triangle, span, ahead: 1 }, figure);
  const beliefs = { rules, styles: ruleStyles(params.rules), t: view.t ?? params.steps };
  return scene && pictureOf(scene, figureWords(trace, figure, othersIn(scene)), beliefs);
};
