/** @file Figure 4: where steps on the cross-entropy end if they are divided by their sum: p ∝ q^{1/α}. GEOMETRY §2 (e). Pure. */
import { NOTIONS } from "../../../charts/notions";
import { dividedFixedPoint } from "../../../core/relaxation/dividedStep";
import { powerOf } from "../power";
import { around, contains, padBox } from "../../../charts/geometry/box";
import type { Line, Point } from "../../../charts/geometry/polyline";
import { markScale } from "../../../charts/ink";
import { circle, marker, text } from "../../../charts/picture/marks";
import { thicker } from "../../../charts/picture/thicker";
import type { Mark, Picture, Viewport } from "../../../charts/picture/types";
import { steady } from "../../../charts/remember";
import { trianglePlane } from "../../../charts/plane";
import { ternaryHeight, type Ternary } from "../../../charts/ternary";
import { ground } from "../figure/onTriangle";
import { assign } from "../../../charts/label/assign";
import { obstacles } from "../../../charts/geometry/obstacles";
import { placeMiddle } from "../../../charts/text/label";
import { rich } from "../../../charts/text/measure";
import { curveMarks } from "../../../charts/xy/marks";
import { curveStyle } from "../../../charts/xy/text";
import { linesPath } from "../../../charts/geometry/polyline";
import { stylesOf } from "../look";
import { fullGeometry } from "../../../experiments/geometry/geometry";
import type { Geometry } from "../run/params";
import type { StepTrace } from "../run/step/types";
import { SUM_DRAWN, sumWords } from "./words";

/** The α of the fixed point q^{1/α}; the p-norm has one as well, though it is no sum over coordinates. */
export function fixedPower(geometry: Geometry): number | null {
  const full = fullGeometry(geometry);
  return full.kind === "pNorm" ? full.p : powerOf(geometry);
}

/** q^{1/α} over its sum; at α = 0 only the largest classes. */
export function wrongEnd(q: readonly number[], alpha: number): readonly number[] {
  const end = new Float64Array(q.length);
  dividedFixedPoint(Float64Array.from(q), alpha, end);
  return Array.from(end);
}

const ALPHAS = Array.from({ length: 161 }, (_, k) => {
  const share = k / 160;
  return 2 * share * share;
});
const TOLD_ALPHAS = [
  [0, "α = 0"],
  [0.5, "½"],
  [1, "α = 1"],
  [2, "α = 2"],
] as const;
const WIDEST_PX = 460;
const LABEL_NEARNESS = 0.9;

const SIDES: readonly Point[] = [
  [1, -0.6],
  [1, 0.6],
  [-1, -0.6],
  [-1, 0.6],
  [0, -1.2],
  [0, 1.2],
];

/** Labels beside their points, in free places. */
function labelMarks(
  points: readonly { readonly id: string; readonly at: Point; readonly label: string }[],
  line: Line,
  shape: Ternary,
  theme: Viewport["theme"],
): readonly Mark[] {
  const blocked = obstacles(
    [line, shape.edges],
    [
      ...shape.ticks.map(({ label }) => label.box),
      ...shape.names.map(({ box }) => box),
      ...points.map(({ at }) => around(...at, 6 * markScale(theme))),
    ],
  );
  const bounds = { x0: 1, y0: 0, x1: shape.size.width - 1, y1: shape.size.height };
  const style = { ...curveStyle(theme, "ink-soft"), size: theme.text * 0.95 };
  const choices = points.map(({ id, at, label }) => ({
    id,
    candidates: SIDES.flatMap(([dx, dy], cost) => {
      const anchor = dx > 0 ? "start" : dx < 0 ? "end" : "middle";
      const placed = placeMiddle(
        rich(label),
        style,
        at[0] + dx * theme.text * LABEL_NEARNESS,
        at[1] + dy * theme.text * LABEL_NEARNESS,
        anchor,
      );
      const isFree = contains(bounds, placed.box) && !blocked.touches(padBox(placed.box, 2, 1));
      return isFree ? [{ placed, cost }] : [];
    }),
  }));
  return [...assign(choices, []).values()].map((placed) => text(placed));
}

/** Where the targets of a dial lead, whatever the geometries; the same marks while target and viewport stay. */
interface Ends {
  readonly line: readonly Mark[];
  readonly labels: readonly Mark[];
}

const endsOf = steady<Ends>();

function endsOn(shape: Ternary, q: readonly number[], theme: Viewport["theme"]): Ends {
  const points = ALPHAS.map((alpha) => shape.at(wrongEnd(q, alpha)));
  const told = TOLD_ALPHAS.map(([alpha, label]) => ({
    id: label,
    at: shape.at(wrongEnd(q, alpha)),
    label: alpha === 1 ? "q, α = 1" : label,
  }));
  const curve = {
    style: { id: "ends", label: "", color: "ink-soft", dash: "", marker: null },
    path: linesPath([points]),
    markers: [],
  } as const;
  const grow = markScale(theme);
  return {
    line: [
      ...curveMarks(curve, { ...theme, stroke: theme.stroke * 0.7 }),
      ...told.map(({ at }) => circle(at, 2.5 * grow, { fill: "ink-soft" })),
      circle(
        shape.at(q),
        7.5 * grow,
        thicker({ stroke: "target", width: 1.75, dash: NOTIONS.aim.dash }, theme),
      ),
    ],
    labels: labelMarks(told, points, shape, theme),
  };
}

export function drawSum(trace: StepTrace, q: readonly number[], { width, height, theme }: Viewport): Picture {
  const { params } = trace;
  const inner = Math.min(width, WIDEST_PX * markScale(theme));
  const size = { width, height: height ?? ternaryHeight(inner, theme) };
  const { shape, layer } = ground("sum", size, theme);
  const ends = endsOf("ends", JSON.stringify([size, theme, q]), () => endsOn(shape, q, theme));
  const geometries = [params.geometry, ...params.beside];
  const styles = stylesOf(geometries);
  const own = geometries.flatMap((geometry, i): Mark[] => {
    const [alpha, style] = [fixedPower(geometry), styles[i]];
    if (alpha === null || style === undefined) return [];
    const at = shape.at(wrongEnd(q, alpha));
    return [marker(style.marker ?? "circle", at, 6 * markScale(theme), style.color, alpha !== 1)];
  });
  return {
    ...sumWords(trace),
    size: shape.size,
    description: SUM_DRAWN,
    plane: trianglePlane(shape),
    layers: [layer, { id: "ends", moving: true, marks: [...ends.line, ...own, ...ends.labels] }],
  };
}
