/** @file The figures of relaxed runs as pictures. */
import { markScale } from "../../../charts/ink";
import type { FigureWords, Layer, Mark, Picture, Viewport } from "../../../charts/picture/types";
import { bandMarks } from "../../../charts/xy/band";
import { curvePicture, heightWithin, roomOn, type DrawnPlot } from "../../../charts/xy/curvePicture";
import type { CurvePlot, CurveRoom } from "../../../charts/xy/curvePlot";
import { circle } from "../../../charts/picture/marks";
import type { RelaxationTrace } from "../run/relaxation/types";
import type { Drawing, DrawOf } from "../part";
import { layoutFan, layoutFirstStep, type FirstStepPlot } from "./edges";
import { layoutCouplings, layoutRuns, type RunsShape } from "./scene";
import { couplingsWords, fanWords, firstStepWords, relaxationFindings, runsWords } from "./words";
import { table } from "./table";

const heightFor = heightWithin(0.62, 300, 420);

const BAND_OPACITY = 0.14;

export const pictured = (words: FigureWords, plot: CurvePlot, under: readonly Layer[] = []): Picture =>
  curvePicture(words, plot, { under });

export const roomFor = (viewport: Viewport): CurveRoom => roomOn(viewport, heightFor);

/** Mean, median and band of many runs, whatever made them. */
export function picturedRuns(words: FigureWords, trace: RunsShape, viewport: Viewport): Picture {
  const { plot, band } = layoutRuns(trace, roomFor(viewport));
  const paint = { name: "band", fill: "certified", fillOpacity: BAND_OPACITY } as const;
  return pictured(words, plot, [{ id: "band", marks: band ? bandMarks(plot, band, paint) : [] }]);
}

export const drawRuns = (trace: RelaxationTrace, viewport: Viewport): Picture =>
  picturedRuns(runsWords(trace), trace, viewport);

const ZERO_RADIUS = 3.5;
export const GRIP_RADIUS = 5;

/** Where the hand finds the values of the law. */
const chosenMarks = ({ chosen, plot: { theme } }: FirstStepPlot): readonly Mark[] =>
  chosen.map((at) =>
    circle(at, GRIP_RADIUS * Math.sqrt(markScale(theme)), { fill: "paper", stroke: "ink", width: 2 }),
  );

export function layoutFirstStepPicture(trace: RelaxationTrace, viewport: Viewport): DrawnPlot {
  const drawn = layoutFirstStep(trace, roomFor(viewport));
  const { plot, zeros } = drawn;
  const { theme } = viewport;
  const picture = pictured(firstStepWords(trace), plot);
  const radius = ZERO_RADIUS * markScale(theme);
  const marks = zeros.map(({ at, color }) =>
    circle(at, radius, { fill: "paper", stroke: color, width: theme.stroke }),
  );
  const layers = [
    ...picture.layers,
    { id: "zeros", marks },
    { id: "chosen", marks: chosenMarks(drawn), moving: true },
  ];
  return { plot, picture: { ...picture, held: { ...plot.overlay, across: plot.scales.x.domain }, layers } };
}

export const drawFirstStep = (trace: RelaxationTrace, viewport: Viewport): Picture =>
  layoutFirstStepPicture(trace, viewport).picture;

export const drawFan = (trace: RelaxationTrace, viewport: Viewport): Picture =>
  pictured(fanWords(trace), layoutFan(trace, roomFor(viewport)));

export const drawCouplings = (trace: RelaxationTrace, viewport: Viewport): Picture =>
  pictured(couplingsWords(trace), layoutCouplings(trace, roomFor(viewport)));

const DRAWN: Readonly<Record<string, (trace: RelaxationTrace, viewport: Viewport) => Picture>> = {
  runs: drawRuns,
  firstStep: drawFirstStep,
  fan: drawFan,
  couplings: drawCouplings,
};

export const draw: DrawOf<"relaxation"> = (figure, trace, _, viewport) =>
  DRAWN[figure]?.(trace, viewport) ?? null;

export const drawing: Drawing<"relaxation"> = { draw, table, findings: relaxationFindings };
