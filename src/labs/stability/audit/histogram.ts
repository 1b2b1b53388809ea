/** @file The histogram of the contraction ratio as geometry; pairs that expanded lie to the right of 1. Pure. */
import { entryAt } from "../../../core/entry";
import { leftAxis, type Axis } from "../../../charts/axis/axis";
import { overlaps, padBox, type Box } from "../../../charts/geometry/box";
import type { FigureTheme } from "../../../charts/ink";
import { linearScale, log10, logScale, type Scale } from "../../../charts/scale/scale";
import { placeText, type PlacedText } from "../../../charts/text/label";
import { rich, richWidth } from "../../../charts/text/measure";
import { pow } from "../../../core/elementary/pow";
import { trueMinus } from "../../../ui/number";
import type { Size } from "../../../charts/picture/types";
import { curveFont, curveStyle, tickStyle } from "../../../charts/xy/text";
import { frameIn } from "../../../charts/xy/frame";
import { axesAround, type Axes } from "../figure/axes";

export interface HistogramScene extends Axes {
  readonly labels: readonly PlacedText[];
  readonly bars: readonly (Box & { readonly expanded: boolean })[];
  readonly one: number;
}

export interface Bin {
  readonly low: number;
  readonly high: number;
  readonly count: number;
  /** The outermost bins have a single edge and hold everything beyond it. */
  readonly open: "below" | "above" | null;
}

/** The bins with their ends. The outermost are drawn as if they ended one bin width beyond their edge. */
export function binsOf(edges: readonly number[], counts: ArrayLike<number>): readonly Bin[] {
  const [lowest, highest] = [entryAt(edges, 0), entryAt(edges, edges.length - 1)];
  const ratio = entryAt(edges, 1) / lowest;
  return Array.from(counts, (count, k) => ({
    low: k === 0 ? lowest / ratio : entryAt(edges, k - 1),
    high: k === edges.length ? highest * ratio : entryAt(edges, k),
    count,
    open: k === 0 ? "below" : k === edges.length ? "above" : null,
  }));
}

const SHRANK_LABEL = rich("shrank");
const EXPANDED_LABEL = rich("expanded");
const LABEL_GAP = 6;

/** The bins that are not empty, with room on both sides of 1, on the right enough for the word there. */
function shownRange(bins: readonly Bin[], { x0, x1 }: Box, theme: FigureTheme): readonly [number, number] {
  const full = bins.filter(({ count }) => count > 0);
  const low = Math.min(0.5, full[0]?.low ?? 0.5) / 1.05;
  const high = Math.max(2, full.at(-1)?.high ?? 2) * 1.05;
  const { font, size } = curveFont(theme);
  const share = Math.min(0.5, (richWidth(EXPANDED_LABEL, font, size) + 2 * LABEL_GAP) / (x1 - x0));
  return [low, Math.max(high, pow(low, -share / (1 - share)))];
}

/** The words to the left and right of 1. */
const sides = (one: number, y: number, theme: FigureTheme): readonly PlacedText[] => [
  placeText(SHRANK_LABEL, curveStyle(theme, "bound"), one - LABEL_GAP, y, "end"),
  placeText(EXPANDED_LABEL, curveStyle(theme, "violation"), one + LABEL_GAP, y),
];

/** The frame and the vertical axis of counts; the frame begins where the longest number ends. */
function layoutCounts(most: number, size: Size, theme: FigureTheme) {
  const attempt = (left: number) => {
    const frame = frameIn(size, theme, theme.text * 1.2, left);
    const y = linearScale([0, most], [frame.y1, frame.y0]);
    return { frame, y, axis: leftAxis(y, frame, tickStyle(theme), COUNTS_APART) };
  };
  const usual = attempt(USUAL_LEFT);
  const longest = Math.min(0, ...usual.axis.ticks.map(({ label }) => label.box.x0 - theme.text * AIR_EM));
  return longest === 0 ? usual : attempt(USUAL_LEFT - longest / theme.text);
}

/** An axis without the ticks whose labels would touch one of the other axis. */
function clearOf(axis: Axis, other: Axis): Axis {
  const taken = other.ticks.map(({ label }) => padBox(label.box, 3, 1));
  const isClear = ({ label }: Axis["ticks"][number]) => !taken.some((box) => overlaps(box, label.box));
  return { ...axis, ticks: axis.ticks.filter(isClear) };
}

/** Labels the bar of all smaller ratios "≤ 10^{-3}" and that of all larger ones "≥ 1000", in place of labels nearby. */
function withOpenEnds(axis: Axis, bins: readonly Bin[], x: Scale, theme: FigureTheme): Axis {
  const y = axis.ticks[0]?.label.y;
  if (y === undefined) return axis;
  const ends = bins
    .filter(({ open, count }) => open !== null && count > 0)
    .map(({ open, low, high }) => {
      const [value, sign, anchor] =
        open === "below" ? ([high, "≤", "start"] as const) : ([low, "≥", "end"] as const);
      const at = x.at(value);
      const beyond = x.at(open === "below" ? low : high);
      return {
        value,
        at,
        label: placeText(rich(`${sign} ${edgeName(value)}`), tickStyle(theme), beyond, y, anchor),
      };
    });
  const taken = ends.map(({ label }) => padBox(label.box, theme.text * 0.5, 0));
  const kept = axis.ticks.filter(({ label }) => !taken.some((box) => overlaps(box, label.box)));
  return { ...axis, ticks: [...kept, ...ends] };
}

const edgeName = (value: number) =>
  value < 0.01 ? `10^{${trueMinus(String(Math.round(log10(value))))}}` : String(Math.round(value));

const TITLES = ["D_{KL} after the step, over D_{KL} before", "D_{KL} after / before"];
const COUNTS_APART = 44;
const USUAL_LEFT = 4.4;
/** Tabular digits are slightly wider than measured. */
const AIR_EM = 0.5;

export function layoutHistogram(
  edges: readonly number[],
  counts: ArrayLike<number>,
  size: Size,
  theme: FigureTheme,
): HistogramScene {
  const bins = binsOf(edges, counts);
  const most = Math.max(1, ...bins.map(({ count }) => count)) * 1.05;
  const { frame, y } = layoutCounts(most, size, theme);
  const range = shownRange(bins, frame, theme);
  const x = logScale(range, [frame.x0, frame.x1]);
  const nearOne = [0.2, 0.5, 0.7, 1, 1.5, 2, 5].filter((value) => value > range[0] && value < range[1]);
  const wide = range[1] / range[0] > 30;
  const across = wide
    ? x
    : { ...x, ticks: () => nearOne.map((value) => ({ value, label: [{ text: String(value) }] })) };
  const axes = axesAround(
    { size, theme, frame, scales: { x: across, y } },
    { up: "pairs", across: TITLES, apart: COUNTS_APART, above: theme.text * 0.9 },
  );
  const one = x.at(1);
  return {
    ...axes,
    x: clearOf(withOpenEnds(axes.x, bins, x, theme), axes.y),
    labels: sides(one, frame.y0 - theme.text * 0.6, theme),
    bars: bins
      .filter(({ count }) => count > 0)
      .map(({ low, high, count }) => ({
        x0: x.at(low),
        x1: x.at(high),
        y0: Math.min(y.at(count), frame.y1 - 1.5),
        y1: frame.y1,
        expanded: low > 1 - 1e-9,
      })),
    one,
  };
}
