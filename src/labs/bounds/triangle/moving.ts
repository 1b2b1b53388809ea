/** @file What moves on the triangle: belief, target, the slice of Figure 1, and labels that make room. */
import { around, type Box } from "../../../charts/geometry/box";
import type { Point } from "../../../charts/geometry/polyline";
import { markScale, smaller } from "../../../charts/ink";
import { assign } from "../../../charts/label/assign";
import { placeText, type PlacedText } from "../../../charts/text/label";
import { rich } from "../../../charts/text/measure";
import { curveStyle } from "../../../charts/xy/text";
import { formatNumber } from "../../../ui/number";
import { richNumber } from "../slice/moving";
import type { TriangleScene } from "./still";
import type { Shown } from "./words";

export interface TriangleState extends Pick<Shown, "p" | "target" | "along"> {
  /** Value of the surface at p. */
  readonly value: number;
}

export interface MovingTriangle {
  readonly belief: Point;
  readonly target: Point | null;
  /** From the corner of the moved class to the opposite edge. */
  readonly slice: readonly [Point, Point] | null;
  /** By the values of their contours. */
  readonly labels: ReadonlyMap<string, PlacedText>;
  readonly readings: readonly PlacedText[];
}

/** Where the slice through p leaves the triangle opposite to the corner `along`. */
function sliceEnds(scene: TriangleScene, p: readonly number[], along: number): readonly [Point, Point] {
  const { at } = scene.ternary;
  return [at(p.map((_, i) => (i === along - 1 ? 1 : 0))), at(p.map((x, i) => (i === along - 1 ? 0 : x)))];
}

const LABEL_CLEARANCE_PX = 2;
const STRIDE = 5;

/** A line as a chain of small boxes, which labels can be tested against. */
function chain([from, to]: readonly [Point, Point]): readonly Box[] {
  const count = Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / STRIDE);
  return Array.from({ length: count }, (_, i) => {
    const share = (i + 0.5) / count;
    return around(
      from[0] + share * (to[0] - from[0]),
      from[1] + share * (to[1] - from[1]),
      LABEL_CLEARANCE_PX,
    );
  });
}

function readings(scene: TriangleScene, { p, value }: TriangleState): readonly PlacedText[] {
  const size = scene.theme.text;
  const symbol = rich(`${scene.symbol} = `);
  return [
    placeText([...symbol, ...richNumber(value)], curveStyle(scene.theme, scene.color), 2, size * 1.1),
    placeText(
      [{ text: `(${p.map((x) => formatNumber(x, 2)).join(", ")})` }],
      { font: "sans", size: smaller(size, 0.9), color: "ink-soft" },
      2,
      size * 2.5,
    ),
  ];
}

export function layoutMovingTriangle(
  scene: TriangleScene,
  state: TriangleState,
  behind: readonly Box[] = [],
): MovingTriangle {
  const { at } = scene.ternary;
  const belief = at(state.p);
  const target = state.target ? at(state.target) : null;
  const slice = state.along === null ? null : sliceEnds(scene, state.p, state.along);
  const grow = markScale(scene.theme);
  const taken = [
    around(...belief, 11 * grow),
    ...(target ? [around(...target, 10 * grow)] : []),
    ...(slice ? chain(slice) : []),
    ...behind,
  ];
  return {
    belief,
    target,
    slice,
    labels: assign(scene.labels, taken),
    readings: readings(scene, state),
  };
}
