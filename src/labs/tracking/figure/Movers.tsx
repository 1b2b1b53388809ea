/** @file The beliefs on the triangle at the shown step: a marker each on a layer of its own, and a short trail. */
import { memo, useCallback, useRef, useState } from "react";
import { markScale } from "../../../charts/ink";
import { Marker, type MarkerProps } from "../../../charts/Marker";
import type { Point } from "../../../charts/geometry/polyline";
import { rowAt } from "../../../charts/series/decimate";
import type { RuleTrace } from "../../../experiments/tracking/types";
import { useShownStep } from "../playback/context";
import type { RuleStyle } from "../ruleStyles";
import type { TriangleScene } from "../scene/triangle";
import type { Size } from "../scene/types";

interface MoversProps {
  readonly scene: TriangleScene;
  readonly rules: readonly (RuleTrace | null)[];
  readonly styles: readonly RuleStyle[];
}

/** Rows that the trail reaches back. */
const TRAIL = 24;
/** Side of a marker's picture, at text of 12 pixels. */
const BOX = 22;

const dark =
  typeof window === "undefined" ? null : (window.matchMedia?.("(prefers-color-scheme: dark)") ?? null);

/** Colours of the markers on this page: read again only when the theme or who has a marker changes, for reading makes the browser lay out. */
function createColors() {
  let known = "";
  let colors: string[] = [];
  return (elements: readonly (HTMLElement | null)[]): readonly string[] => {
    const tokens = elements.map((element) => element?.style.color ?? "").join(" ");
    const now = `${document.documentElement.dataset["theme"] ?? ""}${dark?.matches === true} ${tokens}`;
    if (now !== known) {
      known = now;
      colors = elements.map((element) => (element ? getComputedStyle(element).color : ""));
    }
    return colors;
  };
}

const scratch = new Float64Array(3);

function beliefAt({ at }: TriangleScene["ternary"], { belief }: RuleTrace, row: number): Point {
  for (let i = 0; i < 3; i++) scratch[i] = belief[row * 3 + i] ?? 0;
  return at(scratch);
}

/** Whether every step takes back most of the one before: to and fro, which a trail would paint over and over. */
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

/** The last rows up to one; none where the belief has come to rest or goes to and fro. */
function trailTo(ternary: TriangleScene["ternary"], rule: RuleTrace, row: number): readonly Point[] {
  const points: Point[] = [];
  for (let k = Math.max(0, row - TRAIL); k <= row; k++) points.push(beliefAt(ternary, rule, k));
  const [first] = points;
  const rests = first && points.every(([x, y]) => Math.hypot(x - first[0], y - first[1]) < 0.5);
  return rests === true || isToAndFro(points) ? [] : points;
}

function drawTrail(
  context: CanvasRenderingContext2D,
  points: readonly (readonly [number, number])[],
  color: string,
) {
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

function prepare(canvas: HTMLCanvasElement, { width, height }: Size): CanvasRenderingContext2D | null {
  const ratio = window.devicePixelRatio || 1;
  const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== across || canvas.height !== down) [canvas.width, canvas.height] = [across, down];
  const context = canvas.getContext("2d");
  context?.setTransform(ratio, 0, 0, ratio, 0, 0);
  context?.clearRect(0, 0, width, height);
  if (context) context.lineCap = "round";
  return context;
}

const Icon = memo(function Icon({
  shape,
  color,
  grow,
}: Pick<MarkerProps, "shape" | "color"> & { grow: number }) {
  const side = BOX * grow;
  return (
    <svg width={side} height={side} viewBox={`${-BOX / 2} ${-BOX / 2} ${BOX} ${BOX}`}>
      <Marker shape={shape} x={0} y={0} radius={6} color={color} />
    </svg>
  );
});

export function Movers({ scene, rules, styles }: MoversProps) {
  const markers = useRef<(HTMLDivElement | null)[]>([]);
  const canvas = useRef<HTMLCanvasElement>(null);
  /** The size for which the canvas is ready and clear. */
  const clear = useRef<Size | null>(null);
  const { ternary, theme } = scene;
  const grow = markScale(theme);
  const [readColors] = useState(createColors);
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
      const colors = readColors(markers.current);
      const context = prepare(canvas.current, ternary.size);
      if (context) trails.forEach((trail, i) => drawTrail(context, trail, colors[i] ?? ""));
    },
    [rules, ternary, readColors],
  );
  useShownStep(show);
  return (
    <div className="movers" aria-hidden="true" data-saved="">
      <canvas ref={canvas} className="movers__trail" style={ternary.size} />
      {styles.map(({ color, marker }, i) =>
        rules[i] ? (
          <div
            key={i}
            className="movers__marker"
            style={{ color: `var(--${color})` }}
            ref={(element) => {
              markers.current[i] = element;
            }}
          >
            <Icon shape={marker} color={color} grow={grow} />
          </div>
        ) : null,
      )}
    </div>
  );
}
