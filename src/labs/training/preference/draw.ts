/** @file The figures of learning from preferences as pictures. */
import { markScale, pictureScale, type FigureTheme } from "../../../charts/ink";
import { circle } from "../../../charts/picture/marks";
import type { FigureWords, Layer, Paper, Picture, Size } from "../../../charts/picture/types";
import { curvePlotMarks, type CurvePlot } from "../../../charts/xy/curvePlot";
import type { DrawOf } from "../part";
import type { PreferenceTrace } from "../run/preference/types";
import { layoutFactor, layoutGap, layoutPolicy, type Drawn, type Room } from "./curves";
import { factorWords, gapWords, policyWords } from "./words";

const GRIP_RADIUS = 5;

const mainHeight = (width: number, theme: FigureTheme) =>
  Math.round(Math.min(Math.max(width * 0.5, 280 * markScale(theme)), 400 * pictureScale(theme)));
const sideHeight = (width: number, theme: FigureTheme) =>
  Math.round(Math.min(Math.max(width * 0.62, 250 * markScale(theme)), 330 * pictureScale(theme)));

type HeightOf = (width: number, theme: FigureTheme) => number;
const sizeOn = ({ width, height, theme }: Paper, own: HeightOf): Size => ({
  width,
  height: height ?? own(width, theme),
});
const roomOn = (paper: Paper, own: HeightOf): Room => ({
  size: sizeOn(paper, own),
  theme: paper.theme,
  full: paper.height !== null,
  held: paper.held ?? null,
});

const pictured = (words: FigureWords, plot: CurvePlot, over: readonly Layer[] = []): Picture => ({
  ...words,
  size: plot.size,
  description: words.caption.text,
  held: plot.overlay,
  layers: [{ id: "curves", marks: curvePlotMarks(plot) }, ...over],
});

export const drawPolicy = (trace: Drawn, paper: Paper): Picture =>
  pictured(policyWords(trace), layoutPolicy(trace, roomOn(paper, mainHeight)));

export const drawGap = (trace: Drawn, paper: Paper): Picture =>
  pictured(gapWords(trace), layoutGap(trace, roomOn(paper, sideHeight)));

export interface DrawnFactor {
  readonly picture: Picture;
  readonly plot: CurvePlot;
}

export function layoutFactorPicture(trace: Drawn, paper: Paper): DrawnFactor {
  const { plot, chosen } = layoutFactor(trace, roomOn(paper, sideHeight));
  const ring = { fill: "paper", stroke: "ink", width: 2 } as const;
  const radius = GRIP_RADIUS * Math.sqrt(markScale(paper.theme));
  const marks = chosen === null ? [] : [circle(chosen, radius, ring)];
  const picture = pictured(factorWords(trace), plot, [{ id: "chosen", marks, moving: true }]);
  return { plot, picture: { ...picture, held: { ...plot.overlay, across: plot.scales.x.domain } } };
}

const DRAWN: Readonly<Record<string, (trace: Drawn, paper: Paper) => Picture>> = {
  policy: drawPolicy,
  gap: drawGap,
  factor: (trace, paper) => layoutFactorPicture(trace, paper).picture,
};

export const isDrawn = (trace: PreferenceTrace | null): trace is Drawn =>
  trace !== null && trace.result !== null;

export const draw: DrawOf<"preference"> = (figure, trace, _, paper) =>
  isDrawn(trace) ? (DRAWN[figure]?.(trace, paper) ?? null) : null;
