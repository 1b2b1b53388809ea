/** @file The figures of control as pictures. */
import { markScale } from "../../../charts/ink";
import { circle, path, two } from "../../../charts/picture/marks";
import { laidOut } from "../../../charts/picture/laidOut";
import type { FigureWords, Picture, Viewport } from "../../../charts/picture/types";
import { curvePicture, heightWithin, roomOn } from "../../../charts/xy/curvePicture";
import type { Drawing, DrawOf } from "../part";
import { shownAt } from "./clock";
import {
  isDrawn,
  isExact,
  layoutMissing,
  layoutRegret,
  layoutValue,
  type BandedPlot,
  type Drawn,
} from "./curves";
import { actorsOf, labelsOf } from "../run/control/plan";
import { stylesOf } from "./look";
import { drawGrid } from "./grid/draw";
import { regretWords, valueWords } from "./words";
import { table } from "./table";

const heightOf = heightWithin(0.6, 240, 330);

const pictured = (words: FigureWords, { plot, bands }: BandedPlot): Picture =>
  curvePicture(words, plot, { under: [{ id: "bands", marks: bands }] });

export interface ValuePicture {
  readonly picture: Picture;
  readonly plot: BandedPlot["plot"];
}

export function layoutValuePicture(trace: Drawn, viewport: Viewport): ValuePicture {
  const banded = layoutValue(trace, roomOn(viewport, heightOf));
  return { picture: pictured(valueWords(trace), banded), plot: banded.plot };
}

const valueLaidOut = laidOut(layoutValuePicture);

const DOT = 4;

/** A dot on each curve at the iteration that the grid shows, and a tick at the foot. */
export function withMoment(trace: Drawn, { picture, plot }: ValuePicture, t: number): Picture {
  const { scales, frame, theme } = plot;
  const x = scales.x.at(t);
  const styles = stylesOf(actorsOf(trace.params), labelsOf(trace.params));
  const dots = trace.courses.flatMap(({ values, done }, k) => {
    const y = scales.y.at(values[Math.min(t, done)] ?? NaN);
    const isIn = t <= done && y >= frame.y0 - 1 && y <= frame.y1 + 1;
    const fill = styles[k]?.color ?? "ink";
    return isIn ? [circle([x, y], DOT * markScale(theme), { fill, stroke: "paper", width: 1.5 })] : [];
  });
  const foot = path(`M${two(x)},${frame.y1}l-4,7h8z`, { fill: "ink" });
  return { ...picture, layers: [...picture.layers, { id: "now", marks: [...dots, ...foot], moving: true }] };
}

export const drawRegret = (trace: Drawn, viewport: Viewport): Picture =>
  pictured(
    regretWords(trace),
    (isExact(trace) ? layoutMissing : layoutRegret)(trace, roomOn(viewport, heightOf)),
  );

export const draw: DrawOf<"control"> = (figure, trace, { t }, viewport) => {
  if (!isDrawn(trace)) return null;
  switch (figure) {
    case "value":
      return withMoment(trace, valueLaidOut(trace, viewport), shownAt(trace.params, t));
    case "regret":
      return drawRegret(trace, viewport);
    default:
      return drawGrid(trace, t, viewport);
  }
};

export const drawing: Drawing<"control"> = { draw, table };
