/**
 * @file Figure 1 without a triangle: for two classes the slice over the steps, otherwise the end of each run,
 * entry by entry. Pure.
 */
import {
  counted,
  layoutPlot,
  level,
  linear,
  valuesAround,
  type CurveData,
  type CurvePlot,
  type DrawnPlot,
  type Mark,
  type Picture,
  type Viewport,
} from "../../../charts/curves";
import { markScale } from "../../../charts/ink";
import { circle, marker, path, text, two } from "../../../charts/picture/marks";
import { thicker } from "../../../charts/picture/thicker";
import { placeMiddle } from "../../../charts/text/label";
import { rich } from "../../../charts/text/measure";
import { overlayLegend } from "../../../charts/xy/legend";
import { curveRows } from "../../../charts/xy/marks";
import { layoutRows, rowsAxis } from "../../../charts/xy/rows";
import { tickStyle } from "../../../charts/xy/text";
import { NOTIONS } from "../../../charts/notions";
import { startOf } from "../run/flow/flow";
import { dimensionOf } from "../run/flow/objective";
import type { FlowTrace } from "../run/flow/types";
import { targetIn } from "./edit";
import { overStepsHeight } from "../figure/height";
import { describeBoth, rowsUpTo, runsBehind, withBehind } from "./behind";
import { lastOf, onSameGround, runsIn, type ShownRun } from "./runs";
import { describeWays, waysWords } from "./words";

/** One entry of each row. */
const columnOf = ({ run }: ShownRun, n: number, i: number): Float64Array =>
  run.t.map((_, row) => run.x[row * n + i] ?? NaN);

/** The places of the grips for start and target, at both ends. */
export const gripsOf = ({ frame, scales }: CurvePlot, start: number, target: number | null) => ({
  start: [frame.x0, scales.y.at(start)] as const,
  target: target === null ? null : ([frame.x1, scales.y.at(target)] as const),
});

const GRIP_RADIUS = 5;

/** The runs of a pinned flow that can be drawn together with this one. */
const behindOn = (trace: FlowTrace, pinned: FlowTrace | null): readonly ShownRun[] =>
  pinned !== null && onSameGround(trace, pinned) ? runsBehind(trace, pinned) : [];

export function layoutSlice(trace: FlowTrace, viewport: Viewport, pinned: FlowTrace | null): DrawnPlot {
  const { theme } = viewport;
  const shown = runsIn(trace);
  const last = lastOf(shown);
  const curveOf = (one: ShownRun): CurveData => ({ style: one.style, x: one.run.t, y: columnOf(one, 2, 0) });
  const upTo = ({ style, x: t, y }: CurveData, end: number): CurveData => ({
    style,
    x: Array.from(t).slice(0, end),
    y: Array.from(y).slice(0, end),
  });
  const behind = behindOn(trace, pinned).map((one) => upTo(curveOf(one), rowsUpTo(one, last)));
  const curves = [...behind, ...shown.map(curveOf)];
  const z = shown.find(({ run }) => run.summary.reference !== null)?.run.summary.reference?.[0];
  const target = { id: "reference", label: "z", ...NOTIONS.target };
  const aim = targetIn(trace.params, 2)?.[0] ?? null;
  const radius = GRIP_RADIUS * markScale(theme);
  const ring = thicker({ fill: "paper", stroke: "target", width: 1.75, dash: NOTIONS.aim.dash }, theme);
  return layoutPlot(
    {
      words: withBehind(waysWords(trace), "ways", trace, pinned),
      description: describeBoth(trace, pinned, describeWays),
      height: overStepsHeight,
      data: z === undefined ? curves : [level(target, z, [0, last]), ...curves],
      x: counted([0, last]),
      y: linear([0, 1]),
      up: "belief in class 1",
      across: ["step t", "t"],
      over: (plot) => {
        const grips = gripsOf(plot, startOf(trace.params, 2)[0] ?? NaN, aim);
        return [
          circle(grips.start, radius, { fill: "paper", stroke: "ink", width: 2 }),
          ...(grips.target ? [circle(grips.target, radius, ring)] : []),
        ];
      },
    },
    viewport,
  );
}

export const drawSlice = (...given: Parameters<typeof layoutSlice>): Picture => layoutSlice(...given).picture;

const MAX_NAMED_ENTRIES = 24;

/** The ends of runs in an entry; those of a pinned flow are grey. */
const endsIn = (
  runs: readonly ShownRun[],
  row: number,
  at: (end: number) => readonly [number, number],
  radius: number,
): readonly Mark[] =>
  runs.map(({ run, style: { marker: shape, color, fine = false } }) =>
    marker(shape ?? "circle", at(run.summary.end[row] ?? NaN), radius, fine ? "ink-faint" : color, fine),
  );

/** A row for each entry: its start, z, and the end of each geometry's run. */
export function drawEntries(trace: FlowTrace, viewport: Viewport, pinned: FlowTrace | null): Picture {
  const { width, theme } = viewport;
  const shown = runsIn(trace);
  const behind = behindOn(trace, pinned);
  const n = dimensionOf(trace.params.problem);
  const start = startOf(trace.params, n);
  const styles = [...shown, ...behind].map(({ style }) => style).filter(({ label }) => label !== "");
  const legend = overlayLegend(styles, width, theme);
  const grow = markScale(theme);
  const domain = valuesAround([[0], start, ...[...shown, ...behind].map(({ run }) => run.summary.end)]);
  const above = legend.height + theme.text;
  const line = theme.text * Math.max(0.5, n > MAX_NAMED_ENTRIES ? 0.7 : 2.4 - n / 20);
  const laid = layoutRows(
    {
      count: n,
      domain,
      left: theme.text * 4.2,
      above,
      below: theme.text * 2.4,
      height: above + n * line + theme.text * 2.6,
    },
    viewport,
  );
  const { size, frame, scale, at, lineOf } = laid;
  const every = n > MAX_NAMED_ENTRIES ? Math.ceil((theme.text * 1.5) / line) : 1;
  const marks = Array.from(start, (from, row): Mark[] => {
    const y = at(row);
    return [
      ...lineOf(row),
      ...(row % every === 0 ? [text(placeMiddle(rich(`x_{${row + 1}}`), tickStyle(theme), 2, y))] : []),
      circle([scale.at(from), y], 5 * grow, { fill: "paper", stroke: "ink", width: 2 }),
      ...endsIn(behind, row, (end) => [scale.at(end), y], 3.5 * grow),
      ...endsIn(shown, row, (end) => [scale.at(end), y], 4.5 * grow),
    ];
  });
  const zero = two(scale.at(0));
  return {
    ...withBehind(waysWords(trace), "ways", trace, pinned),
    size,
    description: describeBoth(trace, pinned, describeWays),
    plane: { kind: "none", why: "it is a row for each entry, with one axis for them all" },
    layers: [
      {
        id: "ground",
        marks: [...rowsAxis(laid), ...path(`M${zero},${frame.y0}V${frame.y1}`, { stroke: "ink-faint" })],
      },
      { id: "entries", marks: marks.flat() },
    ],
    legend: curveRows(legend, styles, theme),
  };
}
