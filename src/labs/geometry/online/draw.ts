/** @file The figures of learning from experts as pictures. */
import type { Drawing } from "../part";
import { markScale } from "../../../charts/ink";
import { circle } from "../../../charts/picture/marks";
import type { Mark, Picture, Viewport } from "../../../charts/picture/types";
import { curvePicture, heightWithin, roomOn, type DrawnPlot } from "../../../charts/xy/curvePicture";
import type { OnlineTrace } from "../run/online/types";
import { layoutGrowth, layoutRegret, layoutWeights, RING, type GrowthPlot } from "./curves";
import { growthWords, onlineFindings, regretWords, weightsWords } from "./words";
import { table } from "./table";

const mainHeight = heightWithin(0.55, 280, 400);
const sideHeight = heightWithin(0.62, 230, 320);

export const drawRegret = (trace: OnlineTrace, viewport: Viewport): Picture =>
  curvePicture(regretWords(trace), layoutRegret(trace, roomOn(viewport, mainHeight)));

export const drawWeights = (trace: OnlineTrace, viewport: Viewport): Picture =>
  curvePicture(weightsWords(trace), layoutWeights(trace, roomOn(viewport, sideHeight)));

/** The regrets, and where the hand finds their number of experts. */
const ringMarks = ({ rings, grip, theme }: GrowthPlot): readonly Mark[] => [
  ...rings.map(({ at, style }) =>
    circle(at, RING * markScale(theme), { fill: "paper", stroke: style.color, width: theme.stroke }),
  ),
  ...(grip
    ? [circle(grip, RING * Math.sqrt(markScale(theme)), { fill: "paper", stroke: "ink", width: 2 })]
    : []),
];

export function layoutGrowthPicture(trace: OnlineTrace, viewport: Viewport): DrawnPlot {
  const plot = layoutGrowth(trace, roomOn(viewport, sideHeight));
  const over = [{ id: "rings", marks: ringMarks(plot), moving: true }];
  return { plot, picture: curvePicture(growthWords(trace), plot, { over }) };
}

export const drawGrowth = (trace: OnlineTrace, viewport: Viewport): Picture =>
  layoutGrowthPicture(trace, viewport).picture;

export function draw(figure: string, trace: OnlineTrace, _: unknown, viewport: Viewport): Picture | null {
  if (trace.runs.every((run) => run === null)) return null;
  switch (figure) {
    case "weights":
      return drawWeights(trace, viewport);
    case "growth":
      return drawGrowth(trace, viewport);
    default:
      return drawRegret(trace, viewport);
  }
}

export const drawing: Drawing<"online"> = { draw, table, findings: onlineFindings };
