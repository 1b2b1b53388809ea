/** @file The program of each figure of the tracking lab. Pure. */
import { rowsIn } from "../../../../experiments/rows";
import type { Write } from "../../../../scenario/lab";
import { programFile, programOf, type Plot } from "../../../shared/python/program";
import { figuresOf, type SharedFigure } from "../../figures";
import { anchorIndex, type TrackingLook } from "../../look";
import { targetClasses, type TrackingParams } from "../../run/params";
import { beliefPlot } from "./plots/belief";
import { divergencePlot } from "./plots/divergence";
import { pathsPlot } from "./plots/paths";
import { stepsPlot } from "./plots/steps";
import type { Shown } from "./plots/time";
import { pythonProgram } from "./program";

const SHARED_PLOTS: Readonly<Record<SharedFigure, (shown: Shown, classes: number) => Plot>> = {
  steps: stepsPlot,
  divergence: divergencePlot,
  paths: pathsPlot,
};

const isShared = (figure: string): figure is SharedFigure => Object.hasOwn(SHARED_PLOTS, figure);

export const program: Write<TrackingParams, TrackingLook> = async (
  figure,
  { params, view, resources },
  origin,
) => {
  const dataset = rowsIn(resources);
  const anchor = anchorIndex(view, params);
  const names = params.target.kind === "stream" ? (dataset?.names ?? null) : null;
  const shown: Shown = { params, view, names, anchor };
  const index = figuresOf(params.rules.length).indexOf(figure);
  if (index < 0) throw new Error(`There is no figure "${figure}".`);
  const classes = targetClasses(params.target) ?? dataset?.names.length ?? 2;
  const plot = isShared(figure) ? SHARED_PLOTS[figure](shown, classes) : beliefPlot(shown, index);
  return programOf(pythonProgram(params, dataset, origin, anchor), plot, programFile("tracking", figure));
};
