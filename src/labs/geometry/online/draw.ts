/** @file The figures of learning from experts as pictures. */
import { markScale } from "../../../charts/ink";
import { circle } from "../../../charts/picture/marks";
import type { Mark, Paper, Picture, Size } from "../../../charts/picture/types";
import { axesPlane } from "../../../charts/plane";
import { heightWithin, roomOn, type HeightOf } from "../../../charts/xy/curvePicture";
import { curvePlotMarks, type CurvePlot } from "../../../charts/xy/curvePlot";
import type { FigureWords } from "../../../charts/picture/types";
import type { OnlineTrace } from "../run/online/types";
import { layoutGrowth, layoutRegret, layoutWeights, type GrowthPlot } from "./curves";
import { growthWords, regretWords, weightsWords } from "./words";

const mainHeight = heightWithin(0.55, 280, 400);
const sideHeight = heightWithin(0.62, 230, 320);

const pictureOf = (words: FigureWords, { size, scales }: CurvePlot, marks: readonly Mark[]): Picture => ({
  ...words,
  size,
  description: words.caption.text,
  layers: [{ id: "curves", marks }],
  plane: axesPlane(scales),
});

const sizeOn = (paper: Paper, own: HeightOf): Size => roomOn(paper, own).size;

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
