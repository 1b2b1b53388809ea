/** @file The figures of a game as pictures. */
import { markScale, pictureScale, type FigureTheme } from "../../../charts/ink";
import type { Paper, Picture } from "../../../charts/picture/types";
import { curvePlotMarks, type CurvePlot } from "../../../charts/xy/curvePlot";
import type { GamesTrace } from "../run/games/types";
import { layoutApproach, layoutGap } from "./curves";
import { layoutPlayers, type PlayersScene } from "./players";
import { approachWords, gapWords, playersDescription, playersWords } from "./words";

const sideHeight = (width: number, theme: FigureTheme) =>
  Math.round(Math.min(Math.max(width * 0.62, 230 * markScale(theme)), 340 * pictureScale(theme)));

export function pictureOfPlayers(trace: GamesTrace, scene: PlayersScene): Picture {
  return {
    ...playersWords(trace),
    size: scene.size,
    description: playersDescription(trace),
    layers: scene.layers,
  };
}

export function drawPlayers(trace: GamesTrace, paper: Paper): Picture | null {
  const scene = layoutPlayers(trace, paper);
  return scene && pictureOfPlayers(trace, scene);
}

type Layout = (trace: GamesTrace, size: Picture["size"], theme: FigureTheme, full: boolean) => CurvePlot;

const plotOf = (layout: Layout, trace: GamesTrace, { width, height, theme }: Paper): CurvePlot =>
  layout(trace, { width, height: height ?? sideHeight(width, theme) }, theme, height !== null);

export function drawApproach(trace: GamesTrace, paper: Paper): Picture {
  const plot = plotOf(layoutApproach, trace, paper);
  const words = approachWords();
  return {
    ...words,
    size: plot.size,
    description: words.caption.text,
    layers: [{ id: "curves", marks: curvePlotMarks(plot) }],
  };
}

export function drawGap(trace: GamesTrace, paper: Paper): Picture {
  const plot = plotOf(layoutGap, trace, paper);
  const words = gapWords(trace);
  return {
    ...words,
    size: plot.size,
    description: words.caption.text,
    layers: [{ id: "curves", marks: curvePlotMarks(plot) }],
  };
}

export function draw(figure: string, trace: GamesTrace, _: unknown, paper: Paper): Picture | null {
  if (trace.runs.every((run) => run === null)) return null;
  switch (figure) {
    case "approach":
      return drawApproach(trace, paper);
    case "gap":
      return drawGap(trace, paper);
    default:
      return drawPlayers(trace, paper);
  }
}
