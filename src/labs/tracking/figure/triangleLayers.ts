/** @file The layers of the triangle: the paths, and the beliefs at a step. Pure. */
import { SECOND_DASHES } from "../../../charts/looks";
import { NOTIONS } from "../../../charts/notions";
import type { Point } from "../../../charts/geometry/polyline";
import { markScale, type FigureTheme } from "../../../charts/ink";
import { longer } from "../../../charts/picture/dashes";
import { circle, group, marker, path, text, texts } from "../../../charts/picture/marks";
import type { Layer, Mark } from "../../../charts/picture/types";
import { rowAt } from "../../../charts/series/decimate";
import type { Ternary } from "../../../charts/ternary";
import { ternaryMarks } from "../../../charts/ternaryMarks";
import { placeText } from "../../../charts/text/label";
import { titleStyle } from "../../../charts/xy/text";
import type { RuleTrace } from "../run/types";
import type { RuleStyle } from "../ruleStyles";
import type { TrianglePath, TriangleScene } from "../scene/triangle";
import { PINNED_LABEL } from "../../shared/pinned/words";
import { FINE_WIDTH, markersAt, PALE_INK, WASH_OPACITY, WIDE_STROKES } from "./timeLayers";

/** Dots in the colour of the paper on a line, visible even where the path has been before. */
const DOT_WIDTH = 3;

function pathMarks({ color, width, path: d, after }: TrianglePath, i: number, { scale }: FigureTheme): Mark {
  const dotted = DOT_WIDTH * scale;
  const round = { cap: "round", join: "round" } as const;
  return group([
    ...path(d, { ...round, name: `path-${i + 1}`, stroke: color, width }),
    ...path(after, { ...round, name: `after-${i + 1}`, stroke: color, width: dotted }),
    ...path(after, {
      ...round,
      stroke: "paper",
      width: dotted * 0.55,
      dash: longer(SECOND_DASHES.round, scale),
    }),
  ]);
}

const frames = new WeakMap<Ternary, Mark>();

/** The same mark for the same triangle. */
function frameMark(ternary: Ternary): Mark {
  const mark = frames.get(ternary) ?? group(ternaryMarks(ternary));
  frames.set(ternary, mark);
  return mark;
}

/** The outline of a target's ring. */
const aim = (scale: number) =>
  ({ stroke: "target", width: 1.75 * scale, dash: longer(NOTIONS.aim.dash, scale) }) as const;

function behindMarks({ behind, theme }: TriangleScene): readonly Mark[] {
  if (behind === undefined) return [];
  const grey = { stroke: PALE_INK, cap: "round", join: "round" } as const;
  const fine = { ...grey, width: theme.stroke * FINE_WIDTH };
  return [
    group(
      path(behind.way, {
        ...fine,
        name: `${PINNED_LABEL}-way`,
        dash: longer(NOTIONS.target.dash, theme.scale),
      }),
    ),
    group(
      behind.paths.flatMap(({ path: d, after }, i) => [
        ...path(d, { ...grey, width: theme.stroke * WIDE_STROKES, strokeOpacity: WASH_OPACITY }),
        ...path(d, { ...fine, name: `${PINNED_LABEL}-path-${i + 1}` }),
        ...path(after, {
          ...fine,
          name: `${PINNED_LABEL}-after-${i + 1}`,
          dash: longer(SECOND_DASHES.round, theme.scale),
        }),
      ]),
    ),
    group(
      behind.targets.map(({ at }) => circle(at, 7 * theme.scale, { ...aim(theme.scale), stroke: PALE_INK })),
    ),
    circle(behind.start, 3.5 * theme.scale, { fill: "paper", stroke: PALE_INK, width: 1.5 * theme.scale }),
  ];
}

/** Everything that stays while the clock plays. */
export const triangleStill = (scene: TriangleScene): Layer => ({
  id: "still",
  marks: [
    frameMark(scene.ternary),
    ...behindMarks(scene),
    group(
      path(scene.way, {
        name: "way",
        stroke: "target",
        width: 1.1 * scene.theme.scale,
        dash: longer(NOTIONS.target.dash, scene.theme.scale),
      }),
    ),
    group(scene.paths.map((drawn, i) => pathMarks(drawn, i, scene.theme))),
    group(scene.targets.map(({ at }) => circle(at, 7 * scene.theme.scale, aim(scene.theme.scale)))),
    circle(scene.start, 3.5 * scene.theme.scale, {
      fill: "paper",
      stroke: "ink",
      width: 1.5 * scene.theme.scale,
    }),
    group(markersAt(scene.marks, scene.theme.text)),
    group(texts(scene.labels)),
  ],
});

/** The step of the beliefs, where time panels have their titles. */
export const stepLine = ({ theme }: TriangleScene, t: number): Layer => ({
  id: "step line",
  marks: [text(placeText([{ text: `t = ${t}` }], titleStyle(theme), 0, theme.text))],
});

/** A belief that moves. */
export const mover = ({ marker: shape, color }: RuleStyle, at: Point, theme: FigureTheme): Mark =>
  marker(shape, at, 6 * markScale(theme), color);

const scratch = new Float64Array(3);

/** The styles of a run's beliefs when it is drawn behind. */
export const paleStyles = (styles: readonly RuleStyle[]): readonly RuleStyle[] =>
  styles.map((style) => ({ ...style, color: PALE_INK }));

/** Where a rule's belief is in a row of its trace. */
export function beliefAt({ at }: Ternary, { belief }: RuleTrace, row: number): Point {
  for (let i = 0; i < 3; i++) scratch[i] = belief[row * 3 + i] ?? NaN;
  return at(scratch);
}

export const movers = (
  { ternary, theme }: TriangleScene,
  rules: readonly (RuleTrace | null)[],
  styles: readonly RuleStyle[],
  t: number,
  id = "movers",
): Layer => ({
  id,
  marks: styles.flatMap((style, i) => {
    const rule = rules[i];
    return rule ? [mover(style, beliefAt(ternary, rule, rowAt(rule.t, t)), theme)] : [];
  }),
});
