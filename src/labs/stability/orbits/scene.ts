/** @file The layout of the bifurcation diagram, with the Lyapunov exponent below it on the same axis. Pure. */
import type { Token } from "../../../ui/palette";
import { overlaps, padBox, type Box } from "../../../charts/geometry/box";
import { clipLine, linesPath, toLine, areaPath } from "../../../charts/geometry/polyline";
import { smaller, type FigureTheme } from "../../../charts/ink";
import { linearScale, type Scale } from "../../../charts/scale/scale";
import { placeText, type PlacedText } from "../../../charts/text/label";
import { rich } from "../../../charts/text/measure";
import type { OrbitsTrace } from "../run/orbits/types";
import { stepScale } from "../../../charts/xy/stepScale";
import type { Size } from "../../../charts/picture/types";
import { curveStyle } from "../../../charts/xy/text";
import { frameIn } from "../../../charts/xy/frame";
import { axesAround, type Axes } from "../figure/axes";
import { eventsOf, type OrbitEvent } from "./events";

export interface EventMark {
  readonly x: number;
  readonly label: PlacedText | null;
  readonly color: Token;
}

export interface DiagramScene extends Axes {
  readonly events: readonly EventMark[];
  readonly target: number;
}

export interface LyapunovScene extends Axes {
  readonly path: string;
  /** The area where nearby orbits separate. */
  readonly above: string;
  /** The stretches along the lower edge where the exponent is −∞. */
  readonly endless: string;
  readonly zero: number;
  readonly labels: readonly PlacedText[];
}

const LEFT_EM = 3.8;
const ACROSS_TITLES = ["step η"];

const ROW_EM = 1.35;
const EVENT_ROWS = 6;
/** The largest share of the height for the names of events, which are above the diagram. */
const EVENT_SHARE = 0.45;

type Named = Pick<OrbitEvent, "step" | "words" | "color">;

interface Events {
  readonly marks: readonly EventMark[];
  readonly rows: number;
}

/** Places a label in a row above the frame: to the right of the line to its step, or to the left if it would be cut off. */
function placeEvent({ words, color }: Named, x: number, row: number, frame: Box, theme: FigureTheme) {
  const style = curveStyle(theme, color);
  const y = frame.y0 - theme.text * (0.6 + ROW_EM * row);
  const right = placeText(rich(words), style, x + 4, y);
  const label = right.box.x1 <= frame.x1 + 8 ? right : placeText(rich(words), style, x - 4, y, "end");
  return { row, label, line: { x0: x - 2, x1: x + 2, y0: label.box.y0, y1: frame.y0 } };
}

/**
 * Places labels from right to left, each as low as possible such that no line crosses a label; the rows form
 * a staircase. A label without room is left out.
 */
function place(all: readonly Named[], step: Scale, frame: Box, theme: FigureTheme, most: number): Events {
  const labels: Box[] = [];
  const lines: Box[] = [];
  let rows = 0;
  // Lines may be next to each other.
  const free = (box: Box, of: readonly Box[]) => !of.some((other) => overlaps(other, padBox(box, 4, 0)));
  const marks = all.toReversed().map((event) => {
    const x = step.at(event.step);
    const found = Array.from({ length: most }, (_, row) => placeEvent(event, x, row, frame, theme)).find(
      ({ label: { box }, line }) =>
        box.x0 >= frame.x0 && free(box, labels) && free(box, lines) && free(line, labels),
    );
    if (found) {
      labels.push(found.label.box);
      lines.push(found.line);
      rows = Math.max(rows, found.row + 1);
    }
    return { x, label: found?.label ?? null, color: event.color };
  });
  // A line without a label is not drawn.
  return { marks: marks.filter(({ label }) => label !== null), rows };
}

/** The labels of events, all in full, or all in brief if one of them has no room. */
function events(trace: OrbitsTrace, step: Scale, frame: Box, theme: FigureTheme, most: number): Events {
  const all = eventsOf(trace);
  const inFull = place(all, step, frame, theme, most);
  if (inFull.marks.length === all.length) return inFull;
  const brief = all.map((event) => ({ ...event, words: event.brief }));
  const inBrief = place(brief, step, frame, theme, most);
  return inBrief.marks.length > inFull.marks.length ? inBrief : inFull;
}

export function layoutDiagram(trace: OrbitsTrace, size: Size, theme: FigureTheme): DiagramScene {
  const { params } = trace;
  const frameFor = (rows: number) => frameIn(size, theme, theme.text * ROW_EM * rows, LEFT_EM);
  const trial = frameFor(0);
  const step = stepScale(params.logStep, [trial.x0, trial.x1]);
  const high = trial.y1 - trial.y0;
  const most = Math.max(0, Math.min(EVENT_ROWS, Math.floor((EVENT_SHARE * high) / (ROW_EM * theme.text))));
  const { rows } = events(trace, step, trial, theme, most);
  const frame = frameFor(rows);
  const y = linearScale([0, 1], [frame.y1, frame.y0]);
  const axes = axesAround(
    { size, theme, frame, scales: { x: step, y } },
    { up: "belief in class 1, settled", across: ACROSS_TITLES, above: theme.text * ROW_EM * rows },
  );
  return {
    ...axes,
    events: events(trace, step, frame, theme, most).marks,
    target: y.at(params.target),
  };
}

/** A range around 0 and all finite exponents. */
function exponentRange(values: Float64Array): [number, number] {
  const finite = [...values].filter(Number.isFinite);
  const low = finite.reduce((a, b) => Math.min(a, b), -0.5);
  const high = finite.reduce((a, b) => Math.max(a, b), 0.5);
  return [Math.max(low, -6) - 0.1, Math.min(high, 6) + 0.1];
}

const wordsStyle = (theme: FigureTheme) =>
  ({ font: "sans", size: smaller(theme.text, 0.92), color: "ink-soft" }) as const;

type Stretch = readonly [from: number, to: number];

/** The stretches where the exponent is −∞, in pixels. */
function endlessStretches({ step, lyapunov }: OrbitsTrace, scale: Scale): readonly Stretch[] {
  const found: [number, number][] = [];
  lyapunov.forEach((value, i) => {
    if (value !== -Infinity) return;
    const at = scale.at(step[i] ?? NaN);
    const last = found.at(-1);
    if (last && lyapunov[i - 1] === -Infinity) last[1] = at;
    else found.push([at, at]);
  });
  return found;
}

/** A label for the longest of these stretches, if there is room. */
function endlessLabel(stretches: readonly Stretch[], frame: Box, theme: FigureTheme): readonly PlacedText[] {
  const [longest] = stretches.toSorted((a, b) => b[1] - b[0] - (a[1] - a[0]));
  if (!longest) return [];
  const [from, to] = longest;
  const label = placeText(
    rich("−∞"),
    wordsStyle(theme),
    (from + to) / 2,
    frame.y1 - theme.text * 0.5,
    "middle",
  );
  return label.box.x1 - label.box.x0 < to - from ? [label] : [];
}

export function layoutLyapunov(trace: OrbitsTrace, size: Size, theme: FigureTheme): LyapunovScene {
  const frame = frameIn(size, theme, 0, LEFT_EM);
  const step = stepScale(trace.params.logStep, [frame.x0, frame.x1]);
  const y = linearScale(exponentRange(trace.lyapunov), [frame.y1, frame.y0]);
  const line = toLine(trace.step, trace.lyapunov, step.at, y.at);
  const zero = y.at(0);
  const axes = axesAround(
    { size, theme, frame, scales: { x: step, y } },
    { up: "Lyapunov exponent", across: ACROSS_TITLES, apart: 36 },
  );
  const upper = { ...frame, y1: zero };
  const positive = line.map(([x, at]) => [x, Math.min(at, zero)] as const);
  const endless = endlessStretches(trace, step);
  const style = wordsStyle(theme);
  const right = (text: string, at: number) => placeText(rich(text), style, frame.x1 - 4, at, "end");
  return {
    ...axes,
    path: linesPath(clipLine(line, frame)),
    above: areaPath(positive, upper),
    zero,
    endless: endless.map(([from, to]) => `M${from.toFixed(1)},${frame.y1}H${to.toFixed(1)}`).join(""),
    labels: [
      ...(zero - frame.y0 > theme.text * 2
        ? [right("above 0: neighbours part", frame.y0 + theme.text * 1.1)]
        : []),
      ...endlessLabel(endless, frame, theme),
    ],
  };
}
