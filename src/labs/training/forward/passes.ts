/** @file Figure 1: the path of every example through the layers, before and after training, with the pointed one. Pure. */
import { linePath, type Point } from "../../../charts/geometry/polyline";
import { markScale, type FigureTheme } from "../../../charts/ink";
import { laidOut } from "../../../charts/picture/laidOut";
import { circle, marker, path } from "../../../charts/picture/marks";
import type { Layer, Mark, Picture, Viewport } from "../../../charts/picture/types";
import { overlayLegend } from "../../../charts/xy/legend";
import { curveRows } from "../../../charts/xy/marks";
import type { CurveStyle } from "../../../charts/xy/overlay";
import { drawnPlaces, pointedAt, type Drawn } from "../run/forward/paths";
import { crowdOf, wayOn } from "./crowd";
import { classStyle, MOST_CLASSES } from "./look";
import { panelsOn, type Panel } from "./panels";
import { describePasses, headingsOf, passesWords, pointedName } from "./words";

/** What all pictures of a run share, whichever example is pointed at. */
export interface Passes {
  readonly panels: readonly [Panel, Panel];
  readonly height: number;
  readonly layers: readonly Layer[];
}

const POINTED_STYLE: CurveStyle = { id: "pointed", label: "", color: "ink", dash: "", marker: null };

const stylesOf = ({ data }: Drawn) => data.classes.map((name, label) => classStyle(label, name));

/** The legend for classes and for the pointed example. */
function namesOf(trace: Drawn): readonly CurveStyle[] {
  const classes = stylesOf(trace).slice(0, MOST_CLASSES);
  return [...classes, { ...POINTED_STYLE, label: pointedName(trace) }];
}

/** The marks of the pointed example: the start of its path, every layer, and the end. */
function pointedMarks(trace: Drawn, panel: Panel, place: number, theme: FigureTheme): readonly Mark[] {
  const grow = markScale(theme);
  const way = wayOn(panel, place, trace.params.depth);
  const style = classStyle(trace.labels[place] ?? NaN, "");
  const [start, end] = [way[0], way.at(-1)];
  if (start === undefined || end === undefined) return [];
  const line = linePath(way);
  return [
    ...path(line, { stroke: "paper", width: theme.stroke + 3, strokeOpacity: 0.85, join: "round" }),
    ...path(line, { stroke: "ink", width: theme.stroke, join: "round" }),
    ...way.slice(1, -1).map((at) => circle(at, 2.6 * grow, { fill: "ink" })),
    circle(end, 9 * grow, { fill: "paper", fillOpacity: 0.85, stroke: "ink", width: theme.stroke * 0.75 }),
    marker(style.marker, end, 5.4 * grow, style.color),
    circle(start, 4.6 * grow, { fill: "paper", stroke: "ink", width: theme.stroke * 0.9 }),
  ];
}

function made(trace: Drawn, viewport: Viewport): Passes {
  const { theme, width } = viewport;
  const below = overlayLegend(namesOf(trace), width, theme).height + theme.text * 0.6;
  const { panels, height } = panelsOn(trace, headingsOf(trace), viewport, below);
  const layers = panels.flatMap((panel): Layer[] => [
    { id: `${panel.id}-ground`, marks: panel.ground },
    { id: `${panel.id}-crowd`, marks: crowdOf(trace, panel, theme) },
  ]);
  return { panels, height, layers };
}

/** Kept for each result, so that pointing at another example draws nothing else again. */
export const passesOn = laidOut(made, ({ result }: Drawn) => result);

export function drawPasses(trace: Drawn, viewport: Viewport): Picture {
  const { panels, height, layers } = passesOn(trace, viewport);
  const { theme, width } = viewport;
  const place = pointedAt(trace, trace.params);
  const names = namesOf(trace);
  const legend = overlayLegend(names, width, theme, height + theme.text * 0.4);
  const pointed = panels.flatMap((panel) => pointedMarks(trace, panel, place, theme));
  return {
    ...passesWords(trace),
    size: { width, height: viewport.height ?? Math.ceil(height + theme.text * 0.6 + legend.height) },
    description: describePasses(trace),
    plane: { kind: "none", why: "it has two panels, and examples by the hundred in each" },
    layers: [...layers, { id: "pointed", marks: pointed, moving: true }],
    legend: curveRows(legend, names, theme),
  };
}

/** The squared distance of a point from a segment. */
function off([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const square = dx * dx + dy * dy;
  const share = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / square));
  const [right, down] = [x - ax - share * dx, y - ay - share * dy];
  return right * right + down * down;
}

/** The panel that contains a point; null if none does. */
export const panelAt = ({ panels }: Passes, [x, y]: Point): Panel | null =>
  panels.find(({ box }) => x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1) ?? null;

/** The place of the example, among those that are drawn, whose path is closest to a point. */
export function nearestTo(trace: Drawn, panel: Panel, to: Point): number {
  let [best, least] = [0, Infinity];
  for (const place of drawnPlaces(trace)) {
    const way = wayOn(panel, place, trace.params.depth);
    for (let l = 1; l < way.length; l++) {
      const [from, next] = [way[l - 1], way[l]];
      const far = from && next ? off(to, from, next) : Infinity;
      if (far < least) [best, least] = [place, far];
    }
  }
  return best;
}

/** The end of the pointed example's path after training. */
export const endOf = ({ panels: [, after] }: Passes, trace: Drawn): Point =>
  after.at(pointedAt(trace, trace.params), trace.params.depth);
