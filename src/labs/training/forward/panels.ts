/** @file Two panels, before and after training, which show the beliefs of examples on the triangle or over the layers. Pure. */
import { bottomAxis, leftAxis } from "../../../charts/axis/axis";
import { overlaps, padBox, type Box } from "../../../charts/geometry/box";
import type { Point } from "../../../charts/geometry/polyline";
import { markScale, type FigureTheme } from "../../../charts/ink";
import { group, texts } from "../../../charts/picture/marks";
import type { Mark, Size, Viewport } from "../../../charts/picture/types";
import { labelled, type Along } from "../../../charts/curves";
import { linearScale } from "../../../charts/scale/scale";
import { ternary, ternaryHeight } from "../../../charts/ternary";
import { ternaryMarks } from "../../../charts/ternaryMarks";
import { placeText } from "../../../charts/text/label";
import { rich } from "../../../charts/text/measure";
import { frameIn, titleAcross, titleUp } from "../../../charts/xy/frame";
import { axisLabels, axisLines, baseLine } from "../../../charts/xy/marks";
import { tickStyle, titleStyle } from "../../../charts/xy/text";
import { beliefAt, sizesOf, type Drawn } from "../run/forward/paths";
import type { Reading } from "../run/forward/types";
import type { headingsOf } from "./words";

export interface Panel {
  readonly id: "before" | "after";
  readonly reading: Reading;
  /** The pixel of an example's belief after a layer; examples are counted among those that are kept. */
  readonly at: (place: number, layer: number) => Point;
  readonly box: Box;
  readonly ground: readonly Mark[];
}

/** For text of 12 pixels. */
const GAP_PX = 28;
const WIDEST_PX = 500;
const NARROW_PX = 560;
const HEADING_EM = 2;

/** Whole numbers of layers. */
export function layerAxis(from: number, to: number): Along {
  const first = Math.ceil(from);
  return labelled(
    [from, to],
    Array.from({ length: Math.floor(to) - first + 1 }, (_, k) => ({
      value: first + k,
      label: String(first + k),
    })),
  );
}

type Inside = Pick<Panel, "at"> & { readonly marks: readonly Mark[] };
type Belief = (place: number, layer: number) => Float64Array;

function onTriangle(trace: Drawn, belief: Belief, size: Size, theme: FigureTheme): Inside {
  const shape = ternary(size, theme, trace.data.classes);
  const isFree = (box: Box) => !shape.names.some((name) => overlaps(padBox(name.box, 2), box));
  // A long name takes precedence over a tick label that it would touch.
  const ticks = shape.ticks.filter(({ label }) => isFree(label.box));
  return { at: (place, layer) => shape.at(belief(place, layer)), marks: ternaryMarks({ ...shape, ticks }) };
}

/** A panel with the belief in the true label over the layers. */
function overLayers(trace: Drawn, belief: Belief, size: Size, theme: FigureTheme): Inside {
  const frame = frameIn(size, theme);
  const x = layerAxis(0, trace.params.depth)([frame.x0 + theme.text * 0.5, frame.x1 - theme.text * 0.5]);
  const y = linearScale([0, 1], [frame.y1, frame.y0]);
  const bounds = { x0: 0, y0: 0, x1: size.width, y1: size.height };
  const [across, up] = [bottomAxis(x, frame, bounds, tickStyle(theme)), leftAxis(y, frame, tickStyle(theme))];
  return {
    at: (place, layer) => [x.at(layer), y.at(belief(place, layer)[trace.labels[place] ?? NaN] ?? NaN)],
    marks: [
      ...axisLines(up, frame),
      ...axisLines(across, frame),
      ...baseLine(frame),
      ...axisLabels(across),
      ...axisLabels(up),
      ...texts([
        titleUp("belief in the label", frame, theme),
        titleAcross(["after layer", "layer"], frame, theme),
      ]),
    ],
  };
}

export const isOnTriangle = ({ data }: Drawn): boolean => data.classes.length === 3;

interface Rooms {
  readonly size: Size;
  readonly at: readonly [Point, Point];
  /** The right end of the second panel. */
  readonly end: number;
}

/** The rooms of the panels: side by side, or below each other if there is too little width. */
function roomsOn({ width, height, theme }: Viewport, triangle: boolean, below: number): Rooms {
  const grow = markScale(theme);
  const heading = HEADING_EM * theme.text;
  const beside = height === null ? width >= NARROW_PX * grow : width > 1.2 * height;
  const half = (width - GAP_PX * grow) / 2;
  const own = Math.floor(Math.min(beside ? half : width, WIDEST_PX * grow));
  const open = triangle ? ternaryHeight(own, theme) : Math.round(own * 0.68);
  const given = height === null ? open : (height - below) / (beside ? 1 : 2) - heading;
  const panel = {
    width: height === null ? own : Math.floor(beside ? half : width),
    height: Math.max(120, Math.floor(given)),
  };
  const x = beside ? Math.max(0, (width - 2 * panel.width - GAP_PX * grow) / 2) : (width - panel.width) / 2;
  const first: Point = [x, 0];
  const second: Point = beside ? [x + panel.width + GAP_PX * grow, 0] : [x, heading + panel.height];
  return { size: panel, at: [first, second], end: second[1] + heading + panel.height };
}

export interface Panels {
  readonly panels: readonly [Panel, Panel];
  readonly height: number;
}

/** @param below the height for a row of words below the panels */
export function panelsOn(
  trace: Drawn,
  headings: ReturnType<typeof headingsOf>,
  viewport: Viewport,
  below: number,
): Panels {
  const { theme } = viewport;
  const triangle = isOnTriangle(trace);
  const rooms = roomsOn(viewport, triangle, below);
  const heading = HEADING_EM * theme.text;
  const sizes = sizesOf(trace);
  const made = (id: Panel["id"], i: 0 | 1): Panel => {
    const reading = trace.result[id];
    const belief: Belief = (place, layer) => beliefAt(reading, sizes, place, layer);
    const inside = (triangle ? onTriangle : overLayers)(trace, belief, rooms.size, theme);
    const [x, y] = rooms.at[i];
    const titles = headings[i].map((words) =>
      placeText(rich(words), titleStyle(theme), x + 2, y + theme.text * 1.25),
    );
    const title = titles.filter(({ box }) => box.x1 <= x + rooms.size.width).slice(0, 1);
    return {
      id,
      reading,
      at: (place, layer) => {
        const [right, down] = inside.at(place, layer);
        return [x + right, y + heading + down];
      },
      box: { x0: x, y0: y + heading, x1: x + rooms.size.width, y1: y + heading + rooms.size.height },
      ground: [...texts(title), group(inside.marks, { at: [x, y + heading] })],
    };
  };
  return { panels: [made("before", 0), made("after", 1)], height: rooms.end };
}
