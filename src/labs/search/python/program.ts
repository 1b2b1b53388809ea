/** @file The program of each figure of the search lab. Pure. */
import type { Write } from "../../../scenario/lab";
import { programFile, programOf, type Plot } from "../../shared/python/program";
import type { SearchFigure } from "../figures";
import type { SearchLook } from "../look";
import type { SearchParams } from "../run/params";
import { searchProgram } from "./computing";
import { mapPlot } from "./map";
import { weightsPlot } from "./weights";

const PLOTS: Readonly<Record<SearchFigure, (params: SearchParams, view: SearchLook) => Plot>> = {
  map: mapPlot,
  weights: weightsPlot,
};

const isFigure = (figure: string): figure is SearchFigure => Object.hasOwn(PLOTS, figure);

export const program: Write<SearchParams, SearchLook> = (figure, { params, view }, origin) => {
  if (!isFigure(figure)) throw new Error(`There is no figure "${figure}".`);
  const plot = PLOTS[figure](params, view);
  return Promise.resolve(programOf(searchProgram(params, origin), plot, programFile("search", figure)));
};
