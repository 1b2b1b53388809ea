/** @file The common frame of all panels over time, and what they share: time axis, title, the mark of the jump. */
import { bottomAxis, leftAxis, type Axis } from "../../../charts/axis/axis";
import { overlaps, padBox } from "../../../charts/geometry/box";
import type { FigureTheme } from "../../../charts/ink";
import type { Size } from "../../../charts/picture/types";
import { linearScale, logScale, type Scale } from "../../../charts/scale/scale";
import { placeText, type LabelStyle, type PlacedText } from "../../../charts/text/label";
import { cutFrom } from "../../../charts/text/cutFrom";
import { fitText } from "../../../charts/text/fit";
import { ASCENT, plainText, rich, richWidth } from "../../../charts/text/measure";
import { tickStyle, titleStyle } from "../../../charts/xy/text";
import type { Surroundings, TimeFrame, TimeScene, Upright } from "./types";

export interface FrameInput {
  readonly size: Size;
  readonly theme: FigureTheme;
  readonly steps: number;
  readonly span: readonly [number, number];
  /** Room for labels to the right of the frame, in pixels. */
  readonly right: number;
  /** How many widths of the frame are drawn on either side, for panning. */
  readonly ahead: number;
}

export const leftMargin = ({ text }: FigureTheme) => Math.round(text * 3.4);
export const topMargin = ({ text }: FigureTheme) => Math.round(text * 2.2);
export const bottomMargin = ({ text }: FigureTheme) => Math.round(text * 2);

export function timeFrame({ size, theme, steps, span, right, ahead }: FrameInput): TimeFrame {
  const frame = {
    x0: leftMargin(theme),
    x1: size.width - right,
    y0: topMargin(theme),
    y1: size.height - bottomMargin(theme),
  };
  const x = linearScale(span, [frame.x0, frame.x1]);
  const reach = ahead * (span[1] - span[0]);
  const drawn: [number, number] = [Math.max(0, span[0] - reach), Math.min(steps, span[1] + reach)];
  const wide = { ...frame, x0: x.at(drawn[0]), x1: x.at(drawn[1]) };
  const zoomed = span[1] - span[0] < steps;
  return { size, theme, frame, zoomed, wide, x, wideX: linearScale(drawn, [wide.x0, wide.x1]) };
}

/** Ticks at whole steps only. */
function wholeTicks(scale: Scale): Scale {
  return { ...scale, ticks: (count) => scale.ticks(count).filter(({ value }) => Number.isInteger(value)) };
}

function timeAxis({ wide, wideX, theme, size }: TimeFrame): Axis {
  const bounds = {
    x0: Math.min(0, wide.x0 - 40),
    x1: Math.max(size.width, wide.x1 + 40),
    y0: 0,
    y1: size.height,
  };
  return bottomAxis(wholeTicks(wideX), wide, bounds, tickStyle(theme), 64);
}

function shiftMark({ x, wide, frame, theme }: TimeFrame, at: number | null): TimeScene["shift"] {
  if (at === null) return null;
  const px = x.at(at);
  if (px < wide.x0 - 1 || px > wide.x1 + 1) return null;
  const style: LabelStyle = { font: "sansBold", size: theme.text, color: "ink" };
  const label = placeText(rich(String(at)), style, px, frame.y1 + 7 + ASCENT * theme.text, "middle");
  return { x: px, label };
}

/** The title of the time axis, to the right of its last number if there is room. */
function timeTitle({ frame, size, theme }: TimeFrame): PlacedText | null {
  const style = titleStyle(theme);
  const y = frame.y1 + 7 + ASCENT * theme.text;
  const room = size.width - 2 - frame.x1 - theme.text * 1.5;
  const text = [rich("step t"), rich("t")].find((words) => richWidth(words, style.font, style.size) <= room);
  return text ? placeText(text, style, size.width - 2, y, "end") : null;
}

/** The share of a panel's width for its title, which may contain a class's name; numbers stand beside it. */
const TITLE_SHARE = 0.62;

function panelTitle(title: string, { size, theme }: TimeFrame): PlacedText {
  const style = titleStyle(theme);
  const whole = rich(title);
  const room = size.width * TITLE_SHARE;
  const short =
    richWidth(whole, style.font, style.size) <= room
      ? whole
      : [{ text: fitText(plainText(whole), style.font, style.size, room) }];
  return cutFrom(whole, placeText(short, style, 0, theme.text));
}

type Axes = Pick<TimeScene, "xAxis" | "yAxis" | "title" | "timeTitle">;

const known = new WeakMap<TimeFrame, Map<string, Axes>>();

const USUAL_SPACING = 4;

function upAxis(y: Scale, { frame, theme }: TimeFrame, spacing: number | null): Axis {
  const axis = leftAxis(y, frame, tickStyle(theme), theme.text * (spacing ?? USUAL_SPACING));
  return spacing === null ? { ...axis, ticks: [] } : axis;
}

/** Axes and titles; the same objects for the same frame and axis, so that they are not drawn again. */
function axesOf(base: TimeFrame, y: Scale, { title, spacing }: Upright): Axes {
  const key = `${title} ${y.domain.join()}`;
  const ofFrame = known.get(base) ?? new Map<string, Axes>();
  known.set(base, ofFrame);
  const axes = ofFrame.get(key) ?? {
    xAxis: [...ofFrame.values()][0]?.xAxis ?? timeAxis(base),
    yAxis: upAxis(y, base, spacing),
    title: panelTitle(title, base),
    timeTitle: timeTitle(base),
  };
  ofFrame.set(key, axes);
  return axes;
}

const SCALES = { linear: linearScale, log: logScale } as const;

/** The frame, axes, titles and jump of a panel. */
export function surroundings(base: TimeFrame, upright: Upright, shiftAt: number | null): Surroundings {
  const { y1, y0 } = base.frame;
  const y = SCALES[upright.kind](upright.domain, [y1, y0]);
  const axes = axesOf(base, y, upright);
  const shift = shiftMark(base, shiftAt);
  const near = shift ? padBox(shift.label.box, base.theme.text * 0.5, 0) : null;
  const hidden = axes.xAxis.ticks.filter(({ label }) => near !== null && overlaps(near, label.box));
  return { ...base, ...axes, upright, y, shift, hiddenTicks: new Set(hidden.map(({ value }) => value)) };
}
