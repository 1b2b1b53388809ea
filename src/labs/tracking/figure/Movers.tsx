/** @file The beliefs on the triangle at the shown step: each is a marker on its own layer, with a short trail. */
import { memo, useCallback, useMemo, useRef } from "react";
import type { Point } from "../../../charts/geometry/polyline";
import { markScale, type FigureTheme } from "../../../charts/ink";
import { fitCanvas, inksOn, usePalette } from "../../../charts/picture/canvas";
import { Marks } from "../../../charts/picture/Marks";
import type { Size } from "../../../charts/picture/types";
import { once } from "../../../charts/remember";
import { rowAt } from "../../../charts/series/decimate";
import type { RuleTrace } from "../run/types";
import { useShownStep } from "../../shared/playback/context";
import type { RuleStyle } from "../ruleStyles";
import type { TriangleScene } from "../scene/triangle";
import { beliefAt, mover } from "./triangleLayers";

interface MoversProps {
  readonly scene: TriangleScene;
  readonly rules: readonly (RuleTrace | null)[];
  readonly styles: readonly RuleStyle[];
}

/** The number of rows in a trail. */
const TRAIL_ROWS = 24;
/** The side of a marker's picture, for text of 12 pixels. */
const BOX_PX = 22;

/** Whether every step undoes most of the one before, so that a trail would paint the same stroke again and again. */
function isToAndFro(points: readonly Point[]): boolean {
  const last = points.slice(-4);
  return (
    last.length === 4 &&
    last.slice(2).every(([x, y], k) => {
      const [[x0, y0], [x1, y1]] = [last[k] ?? [x, y], last[k + 1] ?? [x, y]];
      const [ax, ay, bx, by] = [x1 - x0, y1 - y0, x - x1, y - y1];
      return ax * bx + ay * by < -0.9 * Math.hypot(ax, ay) * Math.hypot(bx, by);
    })
  );
}

/** The last rows up to this one; none if the belief rests or oscillates. */
function trailTo(ternary: TriangleScene["ternary"], rule: RuleTrace, row: number): readonly Point[] {
  const points: Point[] = [];
  for (let k = Math.max(0, row - TRAIL_ROWS); k <= row; k++) points.push(beliefAt(ternary, rule, k));
  const [first] = points;
  const rests = first && points.every(([x, y]) => Math.hypot(x - first[0], y - first[1]) < 0.5);
  return rests === true || isToAndFro(points) ? [] : points;
}

function drawTrail(context: CanvasRenderingContext2D, points: readonly Point[], color: string) {
  context.strokeStyle = color;
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]];
    if (!a || !b) continue;
    context.globalAlpha = (0.75 * i) / points.length;
    context.lineWidth = 1 + (4 * i) / points.length;
    context.beginPath();
    context.moveTo(...a);
    context.lineTo(...b);
    context.stroke();
  }
}

function prepare(canvas: HTMLCanvasElement, size: Size): CanvasRenderingContext2D | null {
  const ratio = fitCanvas(canvas, size);
  const context = canvas.getContext("2d");
  context?.setTransform(ratio, 0, 0, ratio, 0, 0);
  context?.clearRect(0, 0, size.width, size.height);
  if (context) context.lineCap = "round";
  return context;
}

const Icon = memo(function Icon({ style, theme }: { style: RuleStyle; theme: FigureTheme }) {
  const side = BOX_PX * markScale(theme);
  return (
    <svg width={side} height={side} viewBox={`${-side / 2} ${-side / 2} ${side} ${side}`}>
      <Marks marks={[mover(style, [0, 0], theme)]} />
    </svg>
  );
});

export function Movers({ scene, rules, styles }: MoversProps) {
  const markers = useRef<(HTMLDivElement | null)[]>([]);
  const canvas = useRef<HTMLCanvasElement>(null);
  /** The size for which the canvas is prepared and empty. */
  const clear = useRef<Size | null>(null);
  const palette = usePalette();
  const colors = useMemo(
    () => once(() => styles.map(({ color }) => `rgb(${inksOn(document.body, palette)(color).join()})`)),
    [styles, palette],
  );
  const { ternary, theme } = scene;
  const show = useCallback(
    (t: number) => {
      const trails = rules.map((rule, i) => {
        const element = markers.current[i];
        if (!rule || !element) return [];
        const row = rowAt(rule.t, t);
        const [x, y] = beliefAt(ternary, rule, row);
        element.style.transform = `translate(${x}px, ${y}px)`;
        return trailTo(ternary, rule, row);
      });
      const isEmpty = trails.every(({ length }) => length === 0);
      if (canvas.current === null || (isEmpty && clear.current === ternary.size)) return;
      clear.current = isEmpty ? ternary.size : null;
      const context = prepare(canvas.current, ternary.size);
      if (context) trails.forEach((trail, i) => drawTrail(context, trail, colors()[i] ?? ""));
    },
    [rules, ternary, colors],
  );
  useShownStep(show);
  return (
    <div className="movers" aria-hidden="true">
      <canvas ref={canvas} className="movers__trail" style={ternary.size} />
      {styles.map((style, i) =>
        rules[i] ? (
          <div
            key={i}
            className="movers__marker"
            ref={(element) => {
              markers.current[i] = element;
            }}
          >
            <Icon style={style} theme={theme} />
          </div>
        ) : null,
      )}
    </div>
  );
}
