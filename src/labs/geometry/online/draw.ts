/** @file The figures of learning from experts as pictures. */
import { markScale, pictureScale, type FigureTheme } from "../../../charts/ink";
import { circle } from "../../../charts/picture/marks";
import type { Mark, Paper, Picture, Size } from "../../../charts/picture/types";
import { axesPlane } from "../../../charts/plane";
import { curvePlotMarks, type CurvePlot } from "../../../charts/xy/curvePlot";
import type { FigureWords } from "../../../charts/picture/types";
import type { OnlineTrace } from "../run/online/types";
import { layoutGrowth, layoutRegret, layoutWeights, type GrowthPlot } from "./curves";
import { growthWords, regretWords, weightsWords } from "./words";

const mainHeight = (width: number, theme: FigureTheme) =>
  Math.round(Math.min(Math.max(width * 0.55, 280 * markScale(theme)), 400 * pictureScale(theme)));
const sideHeight = (width: number, theme: FigureTheme) =>
  Math.round(Math.min(Math.max(width * 0.62, 230 * markScale(theme)), 320 * pictureScale(theme)));

const pictureOf = (words: FigureWords, { size, scales }: CurvePlot, marks: readonly Mark[]): Picture => ({
  ...words,
  size,
  description: words.caption.text,
  layers: [{ id: "curves", marks }],
  plane: axesPlane(scales),
});

type HeightOf = (width: number, theme: FigureTheme) => number;
const sizeOn = ({ width, height, theme }: Paper, own: HeightOf): Size => ({
  width,
  height: height ?? own(width, theme),
});

export function drawRegret(trace: OnlineTrace, paper: Paper): Picture {
  const plot = layoutRegret(trace, sizeOn(paper, mainHeight), paper.theme, paper.height !== null);
  return pictureOf(regretWords(trace), plot, curvePlotMarks(plot));
}

export function drawWeights(trace: OnlineTrace, paper: Paper): Picture {
  const plot = layoutWeights(trace, sizeOn(paper, sideHeight), paper.theme, paper.height !== null);
  return pictureOf(weightsWords(trace), plot, curvePlotMarks(plot));
}

const ringMarks = ({ rings, theme }: GrowthPlot): readonly Mark[] =>
  rings.map(({ at, style }) =>
    circle(at, 5 * markScale(theme), { fill: "paper", stroke: style.color, width: theme.stroke }),
  );

export function drawGrowth(trace: OnlineTrace, paper: Paper): Picture {
  const plot = layoutGrowth(trace, sizeOn(paper, sideHeight), paper.theme, paper.height !== null);
  return pictureOf(growthWords(trace), plot, [...curvePlotMarks(plot), ...ringMarks(plot)]);
}

export function draw(figure: string, trace: OnlineTrace, _: unknown, paper: Paper): Picture | null {
  if (trace.runs.every((run) => run === null)) return null;
  switch (figure) {
    case "weights":
      return drawWeights(trace, paper);
    case "growth":
      return drawGrowth(trace, paper);
    default:
      return drawRegret(trace, paper);
  }
}
