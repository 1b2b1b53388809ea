/** @file Figure 1 where there are not three classes: the point and the ends of its steps, class by class. Pure. */
import { bottomAxis } from "../../../charts/axis/axis";
import { markScale } from "../../../charts/ink";
import { circle, marker, path, text, two } from "../../../charts/picture/marks";
import type { Mark, Picture, Viewport } from "../../../charts/picture/types";
import { linearScale } from "../../../charts/scale/scale";
import { placeMiddle } from "../../../charts/text/label";
import { rich } from "../../../charts/text/measure";
import { overlayLegend } from "../../../charts/xy/legend";
import { axisLabels, axisLines, curveRows } from "../../../charts/xy/marks";
import { tickStyle } from "../../../charts/xy/text";
import { stylesOf } from "../look";
import type { GeometryStep, StepResult, StepTrace } from "../run/step/types";
import { describeStep, stepWords } from "./words";

/** Everything that has a place on the axis. */
function valuesOf(trace: StepTrace, steps: readonly GeometryStep[]): readonly number[] {
  return [
    0,
    ...trace.params.point,
    ...steps.flatMap(({ next, renormalised }) => [...(next ?? []), ...(renormalised ?? [])]),
  ];
}

export function drawClasses(
  trace: StepTrace,
  { steps }: StepResult,
  { width, height, theme }: Viewport,
): Picture {
  const { params } = trace;
  const styles = stylesOf([params.geometry, ...params.beside]);
  const legend = overlayLegend(styles, width, theme);
  const grow = markScale(theme);
  const values = valuesOf(trace, steps);
  const rows = params.point.length;
  const left = theme.text * 5.5;
  const top = legend.height + theme.text;
  const own = Math.round(top + rows * theme.text * Math.max(1.4, 2.6 - rows / 30) + theme.text * 2.6);
  const size = { width, height: height ?? own };
  const frame = { x0: left, x1: width - 12, y0: top, y1: size.height - theme.text * 2.4 };
  const scale = linearScale([Math.min(...values), Math.max(...values)], [frame.x0, frame.x1]);
  const axis = bottomAxis(scale, frame, { x0: 0, y0: 0, x1: width, y1: size.height }, tickStyle(theme));
  const at = (row: number) => two(frame.y0 + ((row + 0.5) / rows) * (frame.y1 - frame.y0));
  const marks = params.point.flatMap((x, row): Mark[] => {
    const y = at(row);
    return [
      ...path(`M${frame.x0},${y}H${frame.x1}`, { stroke: "grid" }),
      text(placeMiddle(rich(`class ${row + 1}`), tickStyle(theme), 2, y)),
      circle([scale.at(x), y], 6 * grow, { fill: "paper", stroke: "ink", width: 2 }),
      ...steps.flatMap(({ next, renormalised }, i): Mark[] => {
        const style = styles[i];
        if (!style) return [];
        const put = (value: number | undefined, hollow: boolean) =>
          value === undefined
            ? []
            : [marker(style.marker ?? "circle", [scale.at(value), y], 4.5 * grow, style.color, hollow)];
        return [...put(renormalised?.[row], true), ...put(next?.[row], false)];
      }),
    ];
  });
  return {
    ...stepWords(trace),
    size,
    description: describeStep(trace),
    plane: { kind: "none", why: "it is a row for each class, with one axis for them all" },
    layers: [
      { id: "ground", marks: [...axisLines(axis, frame), ...axisLabels(axis)] },
      { id: "step", moving: true, marks },
    ],
    legend: curveRows(legend, styles, theme),
  };
}
