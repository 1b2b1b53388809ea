/** @file The program of each figure of the bounds lab. Pure. */
import type { Write } from "../../../scenario/lab";
import { programFile, programOf, type Plot } from "../../shared/python/program";
import type { FigureId } from "../figures";
import type { BoundsLook } from "../look";
import type { BoundsParams } from "../run/params";
import { computing } from "./computing";
import { msePlot } from "./mse";
import { slicePlot } from "./slice";
import { trianglePlot } from "./triangle";

const PLOTS: Readonly<Record<FigureId, (params: BoundsParams) => Plot>> = {
  slice: slicePlot,
  triangle: trianglePlot,
  mse: msePlot,
};

const isFigure = (figure: string): figure is FigureId => Object.hasOwn(PLOTS, figure);

export const program: Write<BoundsParams, BoundsLook> = (figure, { params }, origin) => {
  if (!isFigure(figure)) throw new Error(`There is no figure "${figure}".`);
  return Promise.resolve(
    programOf(computing(params, origin), PLOTS[figure](params), programFile("bounds", figure)),
  );
};
