/** @file Figure 1 for other than three classes: the point and the ends of its steps, class by class. Pure. */
import { markScale } from "../../../charts/ink";
import { circle, marker, text } from "../../../charts/picture/marks";
import type { Mark, Picture, Viewport } from "../../../charts/picture/types";
import { placeMiddle } from "../../../charts/text/label";
import { rich } from "../../../charts/text/measure";
import { overlayLegend } from "../../../charts/xy/legend";
import { curveRows } from "../../../charts/xy/marks";
import { layoutRows, rowsAxis } from "../../../charts/xy/rows";
import { tickStyle } from "../../../charts/xy/text";
import { stylesOf } from "../look";
import type { GeometryStep, StepResult, StepTrace } from "../run/step/types";
import { describeStep, stepWords } from "./words";

/** All values that have a place on the axis. */
function valuesOf(trace: StepTrace, steps: readonly GeometryStep[]): readonly number[] {
  return [
    0,
    ...trace.params.point,
    ...steps.flatMap(({ next, renormalised }) => [...(next ?? []), ...(renormalised ?? [])]),
  ];
}

export function drawClasses(trace: StepTrace, { steps }: StepResult, viewport: Viewport): Picture {
  const { width, theme } = viewport;
  const { params } = trace;
  const styles = stylesOf([params.geometry, ...params.beside]);
  const legend = overlayLegend(styles, width, theme);
  const grow = markScale(theme);
  const values = valuesOf(trace, steps);
  const rows = params.point.length;
  const above = legend.height + theme.text;
  const laid = layoutRows(
    {
      count: rows,
      domain: [Math.min(...values), Math.max(...values)],
      left: theme.text * 5.5,
      above,
      below: theme.text * 2.4,
      height: above + rows * theme.text * Math.max(1.4, 2.6 - rows / 30) + theme.text * 2.6,
    },
    viewport,
  );
  const { size, scale, at, lineOf } = laid;
  const marks = params.point.flatMap((x, row): Mark[] => {
    const y = at(row);
    return [
      ...lineOf(row),
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
      { id: "ground", marks: rowsAxis(laid) },
      { id: "step", moving: true, marks },
    ],
    legend: curveRows(legend, styles, theme),
  };
}
