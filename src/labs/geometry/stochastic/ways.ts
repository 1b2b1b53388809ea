/**
 * @file Figure 2: ΣY_n finite or not, the mean going to 0 or not. It shows four schedules, and where the
 * present one belongs. Pure.
 */
import { SECOND_DASHES } from "../../../charts/looks";
import { NOTIONS } from "../../../charts/notions";
import { pow } from "../../../core/elementary/pow";
import { bottomAxis, leftAxis } from "../../../charts/axis/axis";
import type { Box } from "../../../charts/geometry/box";
import { clipLine, linesPath, toLine } from "../../../charts/geometry/polyline";
import type { FigureTheme } from "../../../charts/ink";
import { path, text } from "../../../charts/picture/marks";
import { longer } from "../../../charts/picture/dashes";
import type { Mark, Picture, Viewport } from "../../../charts/picture/types";
import { log10, type Scale } from "../../../charts/scale/scale";
import { placeText, type PlacedText } from "../../../charts/text/label";
import { rich } from "../../../charts/text/measure";
import { axisLabels, axisLines, baseLine } from "../../../charts/xy/marks";
import { stepScale } from "../../../charts/xy/stepScale";
import { curveStyle, tickStyle, titleStyle } from "../../../charts/xy/text";
import { formatNumber } from "../../../ui/number";
import type { Token } from "../../../ui/palette";
import { spokenWords } from "../../../ui/spokenWords";
import { corners, CORNER_STEPS, type Corner } from "../run/stochastic/corners";
import type { Facts, StochasticTrace } from "../run/stochastic/types";
import { verdictOf } from "../run/stochastic/outcome";
import { sumText, waysWords } from "./words";

/** The panel of a run: its row, and its column if that is known. */
export interface Place {
  readonly isFinite: boolean;
  readonly vanishes: boolean | null;
}

export function placeOf(trace: StochasticTrace, facts: Facts): Place {
  const { outcome } = verdictOf(trace, facts);
  return {
    isFinite: facts.sumY < Infinity,
    vanishes: outcome === "open" ? null : outcome === "vanishes",
  };
}

/** The number of points in a curve, evenly spaced in ln n. */
const POINT_COUNT = 120;
/** Times from 1 on, evenly spaced on a logarithmic axis. */
function logTimes(last: number): readonly number[] {
  const times = Array.from({ length: POINT_COUNT }, (_, k) => Math.round(pow(last, k / (POINT_COUNT - 1))));
  return [...new Set(times)];
}

/** Shares of the start, from the first step on. */
function curveOf(mean: Float64Array, first: number): { readonly x: number[]; readonly y: number[] } {
  const times = logTimes(Math.max(1, mean.length - 1));
  return { x: [...times], y: times.map((t) => (mean[t] ?? NaN) / first) };
}

/** The exact mean if it is known up to the end, otherwise the mean of the runs. */
const presentMean = ({ exact, mean, params }: StochasticTrace): Float64Array =>
  exact?.length === params.steps + 1 ? exact : mean;

interface Layout {
  readonly size: { readonly width: number; readonly height: number };
  readonly frames: readonly Box[];
}

const GAP_EM = 1.6;

/** Two by two panels, with a line of words above each row and two above each panel. */
function layout({ width, height, theme }: Viewport): Layout {
  const em = theme.text;
  const left = em * 3.4;
  const across = (width - left - 8 - em * GAP_EM) / 2;
  const head = em * 5.9;
  const foot = em * 3.2;
  const tall =
    height === null ? Math.min(Math.max(across * 0.72, em * 8), em * 15) : (height - foot - 2 * head) / 2;
  const frames = [0, 1, 2, 3].map((k): Box => {
    const x0 = Math.round(left + (k % 2) * (across + em * GAP_EM));
    const y0 = Math.round(Math.floor(k / 2) * (tall + head) + head);
    return { x0, x1: Math.round(x0 + across), y0, y1: Math.round(y0 + tall) };
  });
  return { size: { width, height: height ?? Math.round(2 * (tall + head) + foot) }, frames };
}

interface Panel {
  readonly corner: Corner;
  readonly frame: Box;
  readonly isHere: boolean;
  readonly present: Float64Array | null;
  readonly first: number;
  readonly logs: readonly [number, number];
  readonly last: number;
}

function curveMarks(
  mean: Float64Array,
  first: number,
  [across, up]: readonly [Scale, Scale],
  frame: Box,
  paint: { readonly stroke: Token; readonly width: number; readonly dash?: string; readonly name: string },
): readonly Mark[] {
  const { x, y } = curveOf(mean, first);
  const lines = clipLine(toLine(x, y, across.at, up.at), frame);
  return path(linesPath(lines), { join: "round", ...paint });
}

function panelMarks(panel: Panel, index: number, theme: FigureTheme): readonly Mark[] {
  const { corner, frame, isHere, present, logs, last } = panel;
  const em = theme.text;
  const scales = [
    stepScale([0, log10(last)], [frame.x0, frame.x1]),
    stepScale(logs, [frame.y1, frame.y0]),
  ] as const;
  const bounds = { x0: 0, y0: 0, x1: frame.x1 + 8, y1: frame.y1 + em * 3 };
  const y = leftAxis(scales[1], frame, tickStyle(theme), em * 3);
  const x = bottomAxis(scales[0], frame, bounds, tickStyle(theme), em * 5);
  const soft = { ...tickStyle(theme), color: "ink-soft" } as const;
  return [
    ...(isHere ? path(boxPath(frame), { fill: NOTIONS.bound.color, fillOpacity: 0.08, name: "here" }) : []),
    ...axisLines(y, frame),
    ...axisLines(x, frame),
    ...baseLine(frame),
    ...(index % 2 === 0 ? axisLabels(y) : []),
    ...(index > 1 ? axisLabels(x) : []),
    text(nameOf(corner, frame, theme)),
    text(placeText(rich(`Ση_{n} ${sumText(corner.sumStep)}`), soft, frame.x0, frame.y0 - em * 0.6)),
    ...curveMarks(corner.mean, corner.mean[0] ?? NaN, scales, frame, {
      stroke: (corner.vanishes ? NOTIONS.bound : NOTIONS.collapse).color,
      width: theme.stroke,
      name: `corner-${index}`,
    }),
    ...(present === null
      ? []
      : curveMarks(present, panel.first, scales, frame, {
          stroke: "ink",
          width: theme.stroke,
          dash: longer(SECOND_DASHES.other, theme.scale),
          name: "present",
        })),
    ...(isHere
      ? [
          text(
            placeText(rich("this run"), curveStyle(theme, "ink"), frame.x0 + em * 0.5, frame.y1 - em * 0.6),
            true,
          ),
        ]
      : []),
  ];
}

/** The schedule above its panel: only its formula if there is no room for more. */
function nameOf({ name }: Corner, { x0, x1, y0 }: Box, theme: FigureTheme): PlacedText {
  const at = (words: string) => placeText(rich(words), curveStyle(theme, "ink"), x0, y0 - theme.text * 1.85);
  const whole = at(`η_{n} = ${name}`);
  return whole.box.x1 <= x1 ? whole : at(name);
}

const boxPath = ({ x0, x1, y0, y1 }: Box): string => `M${x0},${y0}H${x1}V${y1}H${x0}Z`;

/** The upper limit of the axis, in powers of ten of the start's share. */
const CEILING_POWER = 4;

function topOf(mean: Float64Array, first: number): number {
  const most = mean.reduce((top, value) => (value < Infinity ? Math.max(top, value) : top), 0);
  return first > 0 && most > first ? Math.min(CEILING_POWER, log10(most / first)) : 0;
}

/** The lower limit of the axis. */
const FLOOR_POWER = -6;

const isAt = (place: Place | null, { isFinite, vanishes }: Corner): boolean =>
  place !== null && place.vanishes === vanishes && place.isFinite === isFinite;

/** What each panel shows, and which one the run belongs to. */
function described(all: readonly Corner[], place: Place | null): string {
  const panels = all.map((corner) => {
    const { name, mean, isFinite, vanishes } = corner;
    const where = `ΣY_n ${isFinite ? "finite" : "infinite"}, ${vanishes ? "D → 0" : "D stays"}`;
    const left = formatNumber((mean.at(-1) ?? NaN) / (mean[0] ?? NaN));
    return `${where}: η_n = ${name} leaves ${left}${isAt(place, corner) ? ", and here the run belongs" : ""}`;
  });
  return spokenWords(`Four panels. ${panels.join("; ")}.`);
}

export function drawWays(trace: StochasticTrace, viewport: Viewport): Picture {
  const { theme } = viewport;
  const { size, frames } = layout(viewport);
  const all = corners();
  const { facts } = trace;
  const place = facts === null || !trace.complete ? null : placeOf(trace, facts);
  const present = presentMean(trace);
  const first = facts?.first ?? 0;
  const last = Math.max(CORNER_STEPS, (place?.vanishes ?? null) === null ? 1 : trace.params.steps);
  const ends = all.map(({ mean }) => log10((mean.at(-1) ?? NaN) / (mean[0] ?? NaN)));
  const top = place?.vanishes === false ? topOf(present, first) : 0;
  const logs = [Math.max(FLOOR_POWER, Math.min(...ends)) - 0.3, top + 0.2] as const;
  const em = theme.text;
  const heads = [0, 2].flatMap((k) => {
    const frame = frames[k];
    if (frame === undefined) return [];
    const which = k === 0 ? "ΣY_{n} finite" : "ΣY_{n} infinite";
    return [text(placeText(rich(which), titleStyle(theme), 2, frame.y0 - em * 3.7))];
  });
  const columns = frames
    .slice(0, 2)
    .map((frame, k) =>
      text(
        placeText(
          rich(k === 0 ? "D → 0" : "D stays"),
          titleStyle(theme),
          frame.x1,
          frame.y0 - em * 3.7,
          "end",
        ),
      ),
    );
  const bottom = frames[3];
  const panels = all.flatMap((corner, index) => {
    const frame = frames[index];
    if (frame === undefined) return [];
    const isHere = isAt(place, corner);
    return panelMarks(
      { corner, frame, isHere, present: isHere && first > 0 ? present : null, first, logs, last },
      index,
      theme,
    );
  });
  const axis =
    bottom === undefined
      ? []
      : [text(placeText(rich("step n"), titleStyle(theme), bottom.x1, bottom.y1 + em * 2.75, "end"))];
  return {
    ...waysWords(trace),
    size,
    description: described(all, place),
    plane: { kind: "none", why: "it is four panels" },
    layers: [{ id: "ways", marks: [...heads, ...columns, ...panels, ...axis] }],
  };
}
