/** @file Figure 3 as geometry: the squared error along the MSE path, the path's endpoint, and the braked step. */
import type { Token } from "../../../ui/palette";
import { bottomAxis, leftAxis, type Axis } from "../../../charts/axis/axis";
import { around, contains, overlaps, padBox, type Box } from "../../../charts/geometry/box";
import { obstacles } from "../../../charts/geometry/obstacles";
import { linePath, type Line, type Point } from "../../../charts/geometry/polyline";
import { markScale, type FigureTheme } from "../../../charts/ink";
import type { Size, Viewport } from "../../../charts/picture/types";
import { assign, type LabelChoice } from "../../../charts/label/assign";
import { linearScale, type Scale } from "../../../charts/scale/scale";
import { placeMiddle, placeText, type PlacedText } from "../../../charts/text/label";
import { ASCENT, rich, richWidth, type RichText } from "../../../charts/text/measure";
import { mseResidual } from "../../../core/bound";
import { curveStyle, tickStyle, titleStyle } from "../../../charts/xy/text";
import { richNumber } from "../slice/moving";
import type { Braked } from "./words";

export interface MseScene {
  readonly size: Size;
  readonly theme: FigureTheme;
  readonly frame: Box;
  readonly xAxis: Axis;
  readonly yAxis: Axis;
  readonly x: Scale;
  readonly y: Scale;
  /** Ticks without a label, because a reading stands in its place. */
  readonly hiddenX: ReadonlySet<number>;
  readonly hiddenY: ReadonlySet<number>;
  /** The parabola in three parts: up to the braked step, on to the endpoint, and beyond. */
  readonly travelled: string;
  readonly ahead: string;
  readonly beyond: string;
  readonly lines: readonly Line[];
  readonly start: Point;
  readonly braked: Point;
  readonly endpoint: Point;
  readonly texts: readonly PlacedText[];
}

/** The axis ends as far beyond the endpoint as the start is before it. */
const FURTHEST_SHARE = 2;
const ENDPOINT_SHARE = 1;
const SAMPLES = 96;
/** The length in pixels of the marks on both axes. */
export const TICK_LENGTH = 7;

/** The part of the parabola between two steps. */
function stretch(from: number, to: number, x: Scale, y: Scale): Line {
  const count = Math.max(1, Math.ceil((SAMPLES * (to - from)) / FURTHEST_SHARE));
  return Array.from({ length: count + 1 }, (_, i): Point => {
    const eta = i === count ? to : from + ((to - from) * i) / count;
    return [x.at(eta), y.at(mseResidual(eta))];
  });
}

const mseHeight = (width: number, { text }: FigureTheme) =>
  Math.round(Math.min(Math.max(width * 0.6, text * 17), text * 25));

function frameOf(size: Size, { text }: FigureTheme): Box {
  return {
    x0: Math.round(text * 4.6),
    x1: size.width - 12,
    y0: Math.round(text * 2.1),
    y1: Math.round(size.height - text * 3.4),
  };
}

/** Places around a mark, sideways and up, in em; the nearest come first. */
const PLACES_AROUND = [0, 1, 2, 4].flatMap((aside) =>
  Array.from({ length: 24 }, (_, i) => ({ aside, rise: i / 2 })),
);

/** The room for the mark of the endpoint below the axis. */
const underEndpoint = (frame: Box): Box => ({ ...frame, y1: frame.y1 + 4 });

/** The labels of the braked step and of the endpoint, with their possible places, the best first. */
function labels(
  scene: Pick<MseScene, "frame" | "braked" | "endpoint" | "lines" | "theme"> & { brake: number },
): readonly LabelChoice[] {
  const { frame, braked, endpoint, lines, theme, brake } = scene;
  const size = theme.text;
  const gap = 8 * markScale(theme) + 2;
  const walls = obstacles(lines);
  // Away from the ticks of the two readings.
  const area = { ...frame, x0: frame.x0 + size * 0.5, y0: frame.y0 - size };
  const bold = (color: Token) => curveStyle(theme, color);
  const choice = (id: string, places: readonly PlacedText[]): LabelChoice => ({
    id,
    candidates: places
      .filter(({ box }) => contains(area, box) && !walls.touches(padBox(box, 4, 2)))
      .map((placed, cost) => ({ placed, cost })),
  });
  const step = rich(brake === 0 ? "β = 0: nothing moves" : "braked step");
  const beside = PLACES_AROUND.flatMap(({ aside, rise }) => {
    const off = gap + aside * size;
    return [
      placeMiddle(step, bold("mse"), braked[0] + off, braked[1] - rise * size),
      placeMiddle(step, bold("mse"), braked[0] - off, braked[1] + rise * size, "end"),
    ];
  });
  const full = rich("full step");
  const overEndpoint = PLACES_AROUND.filter(({ aside, rise }) => aside === 0 && rise >= 1).map(({ rise }) =>
    placeMiddle(full, bold("ink-soft"), endpoint[0], endpoint[1] - rise * size, "middle"),
  );
  const past = placeText(rich("too far"), bold("ink-faint"), frame.x1 - 2, frame.y1 - size * 0.7, "end");
  return [choice("braked", beside), choice("endpoint", overEndpoint), choice("past", [past])];
}

/** The two numbers of the braked step on the axes, with as many digits as fit into the margin. */
function readings(
  { brake, residual }: Braked,
  { frame, braked, theme, size }: Pick<MseScene, "frame" | "braked" | "theme" | "size">,
) {
  const style = curveStyle(theme, "mse");
  const across = richNumber(brake);
  const half = richWidth(across, style.font, style.size) / 2;
  const at = Math.min(size.width - half, Math.max(half, braked[0]));
  const fits = (text: RichText) => richWidth(text, style.font, style.size) <= frame.x0 - 9;
  const left = [3, 2].map((digits) => richNumber(residual, digits)).find(fits) ?? richNumber(residual, 1);
  return {
    below: placeText(
      across,
      style,
      at,
      underEndpoint(frame).y1 + TICK_LENGTH + ASCENT * theme.text,
      "middle",
    ),
    beside: placeMiddle(left, style, frame.x0 - 8, braked[1], "end"),
  };
}

const hiddenBy = (cover: Box, ticks: Axis["ticks"]) =>
  new Set(ticks.filter(({ label }) => overlaps(cover, label.box)).map(({ value }) => value));

/** The layout of Figure 3. It depends on the belief only through the brake. */
export function layoutMse(input: Braked & Viewport): MseScene {
  const { brake, residual, width, theme } = input;
  const size = { width, height: input.height ?? mseHeight(width, theme) };
  const frame = frameOf(size, theme);
  const x = linearScale([0, FURTHEST_SHARE], [frame.x0, frame.x1]);
  const y = linearScale([0, 1], [frame.y1, frame.y0]);
  const stretches = [
    stretch(0, brake, x, y),
    stretch(brake, ENDPOINT_SHARE, x, y),
    stretch(ENDPOINT_SHARE, FURTHEST_SHARE, x, y),
  ] as const;
  const braked: Point = [x.at(brake), y.at(residual)];
  const endpoint: Point = [x.at(ENDPOINT_SHARE), y.at(0)];
  const drop: Line = [braked, [braked[0], frame.y1]];
  const parts = { size, theme, frame, braked, endpoint, lines: [...stretches, drop] };
  const { below, beside } = readings(input, parts);
  const bounds = { x0: 0, y0: 0, x1: size.width, y1: size.height };
  const [xAxis, yAxis] = [
    bottomAxis(x, underEndpoint(frame), bounds, tickStyle(theme)),
    leftAxis(y, frame, tickStyle(theme)),
  ];
  const grow = markScale(theme);
  const title = titleStyle(theme);
  const above = placeText(rich("E(η) / E(0)"), title, 2, frame.y0 - theme.text * 0.9);
  const taken = [around(...braked, 7 * grow), around(...endpoint, 8 * grow), above.box];
  return {
    ...parts,
    xAxis,
    yAxis,
    x,
    y,
    hiddenX: hiddenBy(padBox(below.box, theme.text * 0.5, 0), xAxis.ticks),
    hiddenY: hiddenBy(padBox(beside.box, 0, 1), yAxis.ticks),
    travelled: linePath(stretches[0]),
    ahead: linePath(stretches[1]),
    beyond: linePath(stretches[2]),
    start: [x.at(0), y.at(1)],
    texts: [
      above,
      placeText(rich("step η"), title, frame.x1, size.height - theme.text * 0.45, "end"),
      below,
      beside,
      ...assign(labels({ ...parts, brake }), taken).values(),
    ],
  };
}
