/** @file The layout of the divergence of a pair, class by class, before and after the step. Pure. */
import { leftAxis, type Axis } from "../../../charts/axis/axis";
import type { Box } from "../../../charts/geometry/box";
import type { FigureTheme } from "../../../charts/ink";
import { linearScale } from "../../../charts/scale/scale";
import { placeText, type PlacedText } from "../../../charts/text/label";
import { rich } from "../../../charts/text/measure";
import type { PairResult } from "../run/pair/types";
import { legend, type Legend } from "../../../charts/label/legend";
import type { Size } from "../../../charts/picture/types";
import { curveFont, tickStyle } from "../../../charts/xy/text";
import { frameIn, titleUp } from "../../../charts/xy/frame";

export interface Bar extends Box {
  readonly when: "before" | "after";
}

export interface PairScene {
  readonly size: Size;
  readonly theme: FigureTheme;
  readonly frame: Box;
  readonly y: Axis;
  readonly names: readonly PlacedText[];
  readonly titles: readonly PlacedText[];
  readonly bars: readonly Bar[];
  readonly zero: number;
  readonly legend: Legend;
}

const finite = (values: readonly number[]) => values.filter(Number.isFinite);

export function layoutPair(result: PairResult, size: Size, theme: FigureTheme): PairScene {
  const { sharesBefore: before, sharesAfter: after } = result;
  const rows = legend(
    [
      { id: "before", text: rich("before the step"), color: "entropy" },
      { id: "after", text: rich("after the step"), color: "violation" },
    ],
    { left: 2, right: size.width - 2, top: 0 },
    curveFont(theme),
  );
  const frame = frameIn(size, theme, rows.height + theme.text * 0.4, 6);
  const most = Math.max(1e-300, ...finite(before), ...finite(after));
  const y = linearScale([0, most * 1.05], [frame.y1, frame.y0]);
  const slot = (frame.x1 - frame.x0) / before.length;
  const bar = (value: number, i: number, when: Bar["when"]): Bar => {
    const middle = frame.x0 + slot * (i + 0.5);
    const half = Math.min(slot * 0.36, 26);
    const [x0, x1] = when === "before" ? [middle - half, middle - 1] : [middle + 1, middle + half];
    return { x0, x1, y0: Math.max(frame.y0, y.at(Math.min(value, most))), y1: frame.y1, when };
  };
  const every = Math.ceil((theme.text * 1.6) / slot);
  return {
    size,
    theme,
    frame,
    y: leftAxis(scientific(y), frame, tickStyle(theme)),
    names: before.flatMap((_, i) =>
      i % every === 0
        ? [
            placeText(
              rich(String(i + 1)),
              tickStyle(theme),
              frame.x0 + slot * (i + 0.5),
              frame.y1 + theme.text * 1.4,
              "middle",
            ),
          ]
        : [],
    ),
    titles: [
      titleUp("share of D_{KL}", frame, theme),
      placeText(
        rich("class"),
        { font: "serifItalic", size: theme.text * 1.1, color: "ink-soft" },
        frame.x1,
        frame.y1 + theme.text * 2.75,
        "end",
      ),
    ],
    bars: [...before.map((v, i) => bar(v, i, "before")), ...after.map((v, i) => bar(v, i, "after"))],
    zero: frame.y1,
    legend: rows,
  };
}

/** A scale whose very small tick labels have powers of ten. */
function scientific(scale: ReturnType<typeof linearScale>): ReturnType<typeof linearScale> {
  return {
    ...scale,
    ticks: (count) =>
      scale.ticks(count).map(({ value, label }) => {
        if (value === 0 || Math.abs(value) >= 1e-3) return { value, label };
        const [mantissa = "", exponent = "0"] = Number(value.toPrecision(6)).toExponential().split("e");
        return { value, label: rich(`${mantissa} · 10^{${exponent.replace("-", "−").replace("+", "")}}`) };
      }),
  };
}
