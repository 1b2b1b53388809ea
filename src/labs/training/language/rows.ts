/** @file Figures with a row for each entry: where methods end, and what the next token may be. Pure. */
import { NOTIONS } from "../../../charts/notions";
import type { FigureTheme } from "../../../charts/ink";
import { markScale } from "../../../charts/ink";
import { circle, marker, path, rect, text, two } from "../../../charts/picture/marks";
import type { Mark, Size, Viewport } from "../../../charts/picture/types";
import { placeMiddle, placeText, type LabelStyle } from "../../../charts/text/label";
import { richWidth, type RichText } from "../../../charts/text/measure";
import { axisLabels, axisLines, baseLine } from "../../../charts/xy/marks";
import { layoutRows, type Rows } from "../../../charts/xy/rows";
import { titleAcross } from "../../../charts/xy/frame";
import { curveStyle, tickStyle } from "../../../charts/xy/text";
import { formatNumber } from "../../../ui/number";
import { begunOf } from "../run/language/summary";
import type { NextToken } from "../run/language/types";
import type { Drawn } from "./curves";
import { stylesOf } from "./look";

const plain = (words: string): RichText => [{ text: words }];
const GAP_PX = 8;
const LEAST_ROW = 1.7;

interface Shape {
  readonly labels: readonly string[];
  readonly label: LabelStyle;
  readonly domain: readonly [number, number];
  /** The room at the right end, in pixels. */
  readonly right: number;
}

/** Rows that leave room for their longest name. */
function namedRows({ labels, label, domain, right }: Shape, viewport: Viewport): Rows {
  const { width, theme } = viewport;
  const widest = Math.max(...labels.map((words) => richWidth(plain(words), label.font, label.size)));
  return layoutRows(
    {
      count: labels.length,
      domain,
      left: Math.min(width / 2, widest + 2 * GAP_PX),
      right,
      above: theme.text * 0.9,
      below: theme.text * 3.3,
      height: theme.text * (4.6 + labels.length * LEAST_ROW),
    },
    viewport,
  );
}

const ground = ({ axis, frame }: Rows, across: readonly string[], theme: FigureTheme): readonly Mark[] => [
  ...axisLines(axis, frame),
  ...baseLine(frame),
  ...axisLabels(axis),
  text(titleAcross(across, frame, theme)),
];

export interface RowsPicture {
  readonly size: Size;
  readonly marks: readonly Mark[];
}

/** A dot for every seed where it ends, and a bar for the mean of each method. */
export function drawEndRows(trace: Drawn, viewport: Viewport): RowsPicture {
  const { theme } = viewport;
  const styles = stylesOf(trace.params.methods);
  const ends = trace.runs.map((some) => begunOf(some).map(({ course }) => course.bitsPerByte.at(-1) ?? NaN));
  const seen = ends.flat().filter(Number.isFinite);
  const [low, high] = seen.length === 0 ? [0, 8] : [Math.min(...seen), Math.max(...seen)];
  const air = Math.max(0.02, (high - low) * 0.12);
  const rows = namedRows(
    {
      labels: styles.map(({ label }) => label),
      label: curveStyle(theme, "ink"),
      domain: [low - air, high + air],
      right: 14,
    },
    viewport,
  );
  const { scale, frame, at } = rows;
  const radius = 4.5 * markScale(theme);
  const marks = styles.flatMap((style, i): readonly Mark[] => {
    const y = at(i);
    const own = (ends[i] ?? []).filter(Number.isFinite);
    const mean = scale.at(own.reduce((a, b) => a + b, 0) / own.length);
    return [
      ...path(`M${two(frame.x0)},${y}H${two(frame.x1)}`, { stroke: "grid" }),
      text(placeMiddle(plain(style.label), curveStyle(theme, style.color), GAP_PX, y)),
      ...(own.length === 0
        ? []
        : path(`M${two(mean)},${y - 2.2 * radius}V${y + 2.2 * radius}`, {
            stroke: style.color,
            width: theme.stroke,
            name: style.id,
          })),
      ...own.map((bits) => marker(style.marker ?? "circle", [scale.at(bits), y], radius, style.color, true)),
    ];
  });
  return {
    size: rows.size,
    marks: [...ground(rows, ["bits per byte after the last test", "bits per byte"], theme), ...marks],
  };
}

const barPaint = (isTrue: boolean) =>
  isTrue ? ({ fill: NOTIONS.certified.color } as const) : ({ fill: "ink-faint", fillOpacity: 0.45 } as const);

/** The likeliest tokens as bars, with the one that came. */
export function drawNextRows(next: NextToken, viewport: Viewport): RowsPicture {
  const { theme } = viewport;
  const known = next.likeliest.map((each, i) => ({ ...each, rank: i + 1 }));
  const isAmong = next.rank <= known.length;
  const shown = isAmong ? known : [...known, { token: next.token, share: next.share, rank: next.rank }];
  const label = tickStyle(theme);
  const rows = namedRows(
    {
      labels: shown.map(({ token, rank }) => `${rank}  ${token}`),
      label: curveStyle(theme, "ink"),
      domain: [0, next.most * 1.04],
      right: theme.text * 4.4,
    },
    viewport,
  );
  const { frame, scale, at } = rows;
  const thick = Math.min(theme.text * 0.55, ((frame.y1 - frame.y0) / shown.length) * 0.36);
  const marks = shown.flatMap(({ token, share, rank }, i): readonly Mark[] => {
    const y = at(i);
    const isTrue = rank === next.rank;
    const style = isTrue ? curveStyle(theme, NOTIONS.certified.color) : { ...label, color: "ink" as const };
    const end = scale.at(share);
    return [
      text(placeMiddle(plain(String(rank)), label, GAP_PX, y)),
      text(placeMiddle(plain(token), style, frame.x0 - GAP_PX, y, "end")),
      rect({ x0: frame.x0, x1: Math.max(end, frame.x0 + 1), y0: y - thick, y1: y + thick }, barPaint(isTrue)),
      text(placeMiddle(plain(formatNumber(share, 3)), style, Math.max(end, frame.x0 + 1) + 5, y)),
      ...(isTrue ? [circle([frame.x0, y], 2.5 * markScale(theme), { fill: NOTIONS.certified.color })] : []),
    ];
  });
  return { size: rows.size, marks: [...ground(rows, ["share of the belief", "share"], theme), ...marks] };
}

/** An empty figure. */
export const emptyRows = ({ width, height, theme }: Viewport): RowsPicture => ({
  size: { width, height: height ?? Math.round(theme.text * 8) },
  marks: [text(placeText(plain("no test yet"), tickStyle(theme), GAP_PX, theme.text * 2))],
});
