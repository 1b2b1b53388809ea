/** @file The cobweb of a run on the slice: a step as a curve, and the orbit as a staircase between curve and diagonal. Pure. */
import { linePath, type Line } from "../../../charts/geometry/polyline";
import type { FigureTheme } from "../../../charts/ink";
import { linearScale } from "../../../charts/scale/scale";
import type { Size } from "../../../charts/picture/types";
import { frameIn } from "../../../charts/xy/frame";
import { axesAround, type Axes } from "../figure/axes";
import { stepCurve, type Orbit } from "../run/cell/orbit";

export interface CobwebScene extends Axes {
  readonly diagonal: string;
  readonly curve: string;
  readonly stairs: string;
  readonly start: readonly [number, number];
  readonly target: readonly [number, number];
}

const SAMPLES = 320;
/** The most stairs that one can follow. */
const MAX_STAIRS = 48;

/** The staircase: from the diagonal to the curve, and across to the diagonal again. */
export function stairs(xs: readonly number[]): Line {
  const points: (readonly [number, number])[] = [];
  xs.forEach((x, i) => {
    const next = xs[i + 1];
    points.push([x, x]);
    if (next !== undefined) points.push([x, next]);
  });
  return points;
}

/** Denser near the faces, where the curve is steep. */
const samples = Array.from({ length: SAMPLES + 1 }, (_, i) => {
  const share = i / SAMPLES;
  return Math.min(1 - 1e-9, Math.max(1e-9, (1 - Math.cos(Math.PI * share)) / 2));
});

/** The cobweb is square. */
export const cobwebHeight = (width: number, theme: FigureTheme) =>
  Math.round(Math.min(width, 340 * (theme.text / 12)) - theme.text * 3.2 - 10 + theme.text * 5.2);

/** @param settled whether only the last states are shown */
export function layoutCobweb(orbit: Orbit, size: Size, theme: FigureTheme, settled = false): CobwebScene {
  const { beliefs, classes, steps, run } = orbit;
  const whole = frameIn(size, theme, 0, 3.2);
  const side = Math.min(whole.x1 - whole.x0, whole.y1 - whole.y0);
  const frame = { ...whole, x1: whole.x0 + side, y1: whole.y0 + side };
  const x = linearScale([0, 1], [frame.x0, frame.x1]);
  const y = linearScale([0, 1], [frame.y1, frame.y0]);
  const at = (a: number, b: number) => [x.at(a), y.at(b)] as const;
  const from = settled ? Math.max(0, steps - MAX_STAIRS) : 0;
  const states = Array.from(
    { length: Math.min(MAX_STAIRS, steps - from) + 1 },
    (_, i) => beliefs[(from + i) * classes] ?? NaN,
  );
  const image = stepCurve(run, samples);
  const [first = NaN, q = NaN] = [states[0], run.target[0]];
  return {
    ...axesAround(
      { size, theme, frame, scales: { x, y } },
      { up: "next belief in class 1", across: ["belief in class 1", "belief"], apart: 44 },
    ),
    diagonal: linePath([at(0, 0), at(1, 1)]),
    curve: linePath(samples.map((s, i) => at(s, image[i] ?? NaN))),
    stairs: linePath(stairs(states).map(([a, b]) => at(a, b))),
    start: at(first, first),
    target: at(q, q),
  };
}
