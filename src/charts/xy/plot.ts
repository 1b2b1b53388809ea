/** @file A figure of curves in one value: its curves and axes, areas under them, intervals, rings and grips over them. Pure. */
import type { Token } from "../../ui/palette";
import { around, type Box } from "../geometry/box";
import type { Point } from "../geometry/polyline";
import { markScale, type FigureTheme } from "../ink";
import { together } from "../picture/beside";
import { circle, marker, path, two } from "../picture/marks";
import { spoken } from "../picture/spoken";
import type { FigureWords, Layer, Mark, Picture, Viewport } from "../picture/types";
import { axesPlane } from "../plane";
import { bandMarks, type Band } from "./band";
import { drawnPlot, layoutCurves, type CurvePlot, type CurveShape } from "./curvePlot";
import type { CurveData, CurveStyle, Held } from "./overlay";
import { heightWithin, roomOn, type DrawnPlot, type HeightOf } from "./room";

/** The look of a curve, solid and without markers where nothing is said. */
export const lineStyle = (
  id: string,
  label: string,
  color: Token,
  dash = "",
  shape: CurveStyle["marker"] = null,
): CurveStyle => ({ id, label, color, dash, marker: shape });

/** The same value from one end to the other. */
export const level = (style: CurveStyle, value: number, x: readonly [number, number]): CurveData => ({
  style,
  x,
  y: [value, value],
});

/** Where a hand finds what it can move. */
export const gripMark = (at: Point, theme: FigureTheme): Mark =>
  circle(at, GRIP_RADIUS * Math.sqrt(markScale(theme)), { fill: "paper", stroke: "ink", width: 2 });

interface Area extends Band {
  readonly color: Token;
  readonly name?: string;
}

interface Place {
  readonly x: number;
  readonly style: Pick<CurveStyle, "color">;
}

/** A mean with its limits, in the units of the axes. */
export interface Whisker extends Place {
  readonly low: number;
  readonly mean: number;
  readonly high: number;
}

/** What is drawn beside the curves. */
interface Points {
  readonly areas?: readonly Area[];
  readonly whiskers?: readonly Whisker[];
  /** Stand along the top: what has no place on the axis. */
  readonly beyond?: readonly Place[];
  /** Rings around points. */
  readonly rings?: readonly (Place & { readonly y: number })[];
}

export interface Plot extends CurveShape, Points {
  readonly words: FigureWords;
  /** For those who do not see it; absent: the caption. */
  readonly description?: string;
  /** Where the viewport leaves it open. */
  readonly height?: HeightOf;
  /** What lies over all, and moves with a hand. */
  readonly over?: (plot: CurvePlot) => readonly Mark[];
  /** What an axis keeps while a hand moves something along it. */
  readonly keeps?: (plot: CurvePlot) => Pick<Held, "across" | "up">;
}

/** Without the words around it. */
export type PlotShape = Omit<Plot, "words">;

const usualHeight = heightWithin(0.62, 260, 380);
const GRIP_RADIUS = 5;
const AREA_OPACITY = 0.14;
const WHISKER = 3.2;
const WHISKER_WIDTH = 1.2;
const RING = 7;

/** What labels keep off besides the curves: intervals with their means, and rings. */
const takenBy = (
  { whiskers = [], rings = [] }: Points,
  { x, y }: CurvePlot["scales"],
  size: number,
): readonly Box[] => [
  ...whiskers.map((one): Box => {
    const at = x.at(one.x);
    const [top, bottom] = [y.at(one.high), y.at(one.low)];
    return { x0: at - WHISKER * size, y0: top - size, x1: at + WHISKER * size, y1: bottom + size };
  }),
  ...rings.map((one) => around(x.at(one.x), y.at(one.y), RING * size)),
];

const areaMarks = (plot: CurvePlot, { areas = [] }: Points): readonly Mark[] =>
  areas.flatMap(({ color, name, ...band }) =>
    bandMarks(plot, band, { fill: color, fillOpacity: AREA_OPACITY, ...(name !== undefined && { name }) }),
  );

/** Intervals, means, and what is beyond the axis. */
function pointMarks({ frame, scales, theme }: CurvePlot, { whiskers = [], beyond = [], rings = [] }: Points) {
  const size = markScale(theme);
  const up = (value: number) => Math.min(Math.max(scales.y.at(value), frame.y0), frame.y1);
  return [
    ...whiskers.flatMap(({ x, low, mean, high, style }): readonly Mark[] => {
      const at = two(scales.x.at(x));
      return [
        ...path(`M${at},${two(up(low))}L${at},${two(up(high))}`, {
          stroke: style.color,
          width: WHISKER_WIDTH * size,
        }),
        circle([at, up(mean)], WHISKER * size, { fill: style.color }),
      ];
    }),
    ...beyond.map(({ x, style }) =>
      marker("cross", [scales.x.at(x), frame.y0 + 5 * size], 3 * size, style.color),
    ),
    ...rings.map(({ x, y, style }) =>
      circle([scales.x.at(x), scales.y.at(y)], RING * size, { stroke: style.color, width: 2 * size }),
    ),
  ];
}

const layerOf = (id: string, marks: readonly Mark[], moving = false): readonly Layer[] =>
  marks.length === 0 ? [] : [{ id, marks, moving }];

/** The picture, and where its axes are. */
export function layoutPlot(plot: Plot, viewport: Viewport): DrawnPlot {
  const { words, height = usualHeight, taken, over, keeps, ...shape } = plot;
  const { description = spoken(words.caption) } = plot;
  const size = markScale(viewport.theme);
  const laid = layoutCurves(
    { ...shape, taken: (scales) => [...(taken?.(scales) ?? []), ...takenBy(plot, scales, size)] },
    roomOn(viewport, height),
  );
  const drawn = drawnPlot(laid);
  const picture: Picture = {
    ...words,
    ...drawn,
    description,
    held: { ...laid.overlay, above: laid.above, ...keeps?.(laid) },
    layers: [
      ...layerOf("areas", areaMarks(laid, plot)),
      ...drawn.layers,
      ...layerOf("points", pointMarks(laid, plot)),
      ...layerOf("over", over?.(laid) ?? [], true),
    ],
    plane: axesPlane(laid.scales),
    plot: { data: laid.data, scales: laid.scales, above: laid.above },
  };
  return { plot: laid, picture };
}

export const drawPlot = (plot: Plot, viewport: Viewport): Picture => layoutPlot(plot, viewport).picture;

/** How a figure is drawn of what it shows. */
export const plotted =
  <Shown>(plotOf: (shown: Shown, viewport: Viewport) => Plot) =>
  (shown: Shown, viewport: Viewport): Picture =>
    drawPlot(plotOf(shown, viewport), viewport);

/** What is held of one of several plots. */
const heldOf = ({ spots, homeless }: Held, data: readonly CurveData[]): Held => ({
  spots,
  homeless: homeless.filter(({ id }) => data.some(({ style }) => style.id === id)),
});

/** A plot is so many ems high at least: in a low place its text is smaller, down to so many pixels. */
const LEAST_HEIGHT = 11;
const LEAST_TEXT = 10;

/** What one of several plots below each other is drawn on. */
function shareOf({ height, theme, ...viewport }: Viewport, count: number): Viewport {
  if (height === null) return { ...viewport, height, theme };
  const each = Math.floor(height / count);
  const text = Math.min(theme.text, Math.max(LEAST_TEXT, Math.floor(each / LEAST_HEIGHT)));
  return { ...viewport, height: each, theme: { ...theme, text } };
}

/** Plots one below the other, as one picture; with the plane of the first. */
export function drawBelow(words: FigureWords, shapes: readonly PlotShape[], viewport: Viewport): Picture {
  const { height, held } = viewport;
  const share = shareOf(viewport, shapes.length);
  const drawn = shapes.map((shape) =>
    layoutPlot({ words, ...shape }, { ...share, held: held && heldOf(held, shape.data), other: undefined }),
  );
  const { size, ...picture } = together(
    drawn.map(({ picture: each }, i) => ({
      id: `plot-${i}`,
      picture: each,
      at: [0, drawn.slice(0, i).reduce((sum, { plot }) => sum + plot.size.height, 0)],
    })),
  );
  return {
    ...words,
    ...picture,
    // Parts of an odd height are a pixel short.
    size: { ...size, height: height ?? size.height },
    description: spoken(words.caption),
    ...(drawn[0] && { plane: axesPlane(drawn[0].plot.scales) }),
    held: {
      spots: new Map(drawn.flatMap(({ plot }) => [...plot.overlay.spots])),
      homeless: drawn.flatMap(({ plot }) => plot.overlay.homeless),
    },
  };
}
