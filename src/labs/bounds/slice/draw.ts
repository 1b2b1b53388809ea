/** @file Figure 1 as a picture. */
import { NOTIONS } from "../../../charts/notions";
import { markScale, type FigureTheme } from "../../../charts/ink";
import { circle, group, marker, path, text, texts, two } from "../../../charts/picture/marks";
import { thicker } from "../../../charts/picture/thicker";
import type { LegendRow, Mark, Picture } from "../../../charts/picture/types";
import { axesPlane } from "../../../charts/plane";
import { axisLabels, axisLines, baseLine, curveMarks, curveRows } from "../../../charts/xy/marks";
import type { BoundsParams, CurveId } from "../run/params";
import type { BoundsSummary } from "../run/types";
import type { Token } from "../../../ui/palette";
import type { Behind } from "../behind";
import { CURVE_STYLES } from "../curves";
import { STEP_TICK, type MovingScene } from "./moving";
import type { Scenes } from "./scenes";
import type { StillScene } from "./still";
import { describeSlice, sliceWords } from "./words";

const WASH: Partial<Record<string, Token>> = { bound: "bound-wash", entropyAware: "entropy-wash" };
const LIT_STROKE_FACTOR = 1.6;

/** The marks of one curve, paler while another one is pointed at. */
const ofCurve = (id: string, highlighted: CurveId | null, marks: readonly Mark[]): Mark =>
  group(marks, { dim: highlighted !== null && highlighted !== id });

const rowsOf = ({ legend, theme }: StillScene, highlighted: CurveId | null): readonly LegendRow[] =>
  curveRows(legend, Object.values(CURVE_STYLES), theme).map((row, i) => ({
    ...row,
    dim: highlighted !== null && highlighted !== legend.items[i]?.id,
  }));

function stillMarks(scene: StillScene, highlighted: CurveId | null): readonly Mark[] {
  const { frame, curves, theme, cusp, behind } = scene;
  const thick = { ...theme, stroke: theme.stroke * LIT_STROKE_FACTOR };
  const below = scene.y.domain[0] > 0 ? "down" : "square";
  return [
    ...curves.flatMap(({ style: { id }, area }) =>
      area === null ? [] : [ofCurve(id, highlighted, path(area, { fill: WASH[id] ?? "paper" }))],
    ),
    ...axisLines(scene.yAxis, frame),
    ...axisLines(scene.xAxis, frame),
    ...baseLine(frame),
    ...(behind ? [ofCurve("", highlighted, behind.marks)] : []),
    ...curves.map((curve) => {
      const { id } = curve.style;
      return ofCurve(id, highlighted, curveMarks(curve, highlighted === id ? thick : theme));
    }),
    ...(cusp ? [marker(below, cusp, 4 * markScale(theme), "entropy", true)] : []),
    ...texts(scene.titles),
  ];
}

function targetMarks({ x, y }: MovingScene["target"], foot: number, theme: FigureTheme): readonly Mark[] {
  const line = thicker({ stroke: "target", width: 1.25, dash: NOTIONS.target.dash, name: "target" }, theme);
  const ring = thicker({ fill: "paper", stroke: "target", width: 1.75, dash: NOTIONS.aim.dash }, theme);
  return [...path(`M${two(x)},${y}V${foot}`, line), circle([x, y], 6 * markScale(theme), ring)];
}

function movingMarks({ still, moving }: Scenes, highlighted: CurveId | null): readonly Mark[] {
  const { belief, step, target, dots } = moving;
  const { frame, theme } = still;
  const grow = markScale(theme);
  const x = two(belief.x);
  const top = two(Math.min(step.y, ...dots.map(({ y }) => y)));
  const level = two(step.y);
  return [
    ...axisLabels(still.xAxis, moving.hiddenX),
    ...axisLabels(still.yAxis, moving.hiddenY),
    ...targetMarks(target, frame.y1, theme),
    ...path(`M${x},${two(belief.y)}V${top}`, { stroke: "ink", width: 1.25 }),
    ...path(`M${frame.x0},${level}h${STEP_TICK}M${x},${level}H${two(step.x)}`, {
      stroke: step.color,
      width: 2,
    }),
    ...dots.map((dot) => marker(dot.shape, [dot.x, dot.y], 4.5 * grow, dot.color)),
    circle([belief.x, belief.y], 7 * grow, { fill: "paper", stroke: "ink", width: 2.25 }),
    marker(step.shape, [step.x, step.y], 7 * grow, step.color),
    ...Array.from(moving.labels, ([id, placed]) => ofCurve(id, highlighted, [text(placed)])),
    ...texts(moving.readings),
  ];
}

const stillOf = (scene: StillScene, highlighted: CurveId | null) => ({
  marks: stillMarks(scene, highlighted),
  legend: rowsOf(scene, highlighted),
});

const drawnOf = (
  scenes: Scenes,
  highlighted: CurveId | null,
  { marks, legend } = stillOf(scenes.still, highlighted),
): Pick<Picture, "layers" | "legend"> => ({
  layers: [
    { id: "curves", marks },
    { id: "belief", marks: movingMarks(scenes, highlighted), moving: true },
  ],
  legend,
});

/** The picture with a curve highlighted. */
export const withHighlight = (picture: Picture, scenes: Scenes, highlighted: CurveId): Picture => ({
  ...picture,
  ...drawnOf(scenes, highlighted),
});

/** Draws one picture after another. As long as curves and axes are the same, so are their marks. */
export function createSlicePictures(): (
  params: BoundsParams,
  summary: BoundsSummary,
  scenes: Scenes,
  behind?: Behind | null,
) => Picture {
  const known = new WeakMap<StillScene, ReturnType<typeof stillOf>>();
  return (params, summary, scenes, behind) => {
    const still = known.get(scenes.still) ?? stillOf(scenes.still, null);
    known.set(scenes.still, still);
    const picture: Picture = {
      ...sliceWords(params),
      size: scenes.still.size,
      description: describeSlice(summary),
      ...drawnOf(scenes, null, still),
      plane: axesPlane(scenes.still),
    };
    return behind?.told("slice", picture) ?? picture;
  };
}
