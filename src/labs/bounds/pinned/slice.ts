/** @file The pinned setting on the slice: its curves, as far as they differ, its belief, step and target. */
import { NOTIONS } from "../../../charts/notions";
import { around, contains, padBox, type Box } from "../../../charts/geometry/box";
import type { Obstacles } from "../../../charts/geometry/obstacles";
import type { Line, Point } from "../../../charts/geometry/polyline";
import { markScale } from "../../../charts/ink";
import { circle, marker, path, two } from "../../../charts/picture/marks";
import { thicker } from "../../../charts/picture/thicker";
import type { Mark } from "../../../charts/picture/types";
import { placeMiddle } from "../../../charts/text/label";
import { rich } from "../../../charts/text/measure";
import { curveMarks } from "../../../charts/xy/marks";
import { curveStyle } from "../../../charts/xy/text";
import { PINNED_LABEL } from "../../shared/pinned/words";
import type { Behind, OnSlice, SliceRoom, SliceShown } from "../behind";
import { CURVE_STYLES } from "../curves";
import { SLICE_CURVES, type BoundsParams, type SliceCurveId } from "../run/params";
import type { BoundsSummary, SliceResult } from "../run/types";
import { massOf } from "../slice/domain";
import { belowFrame } from "../slice/frame";
import type { CurveLabel } from "../slice/labels";
import { VERDICT_MARKS } from "../slice/moving";
import { drawCurve, traceCurve } from "../slice/traced";
import { FINE_WIDTH, PALE_INK } from "./style";

interface Setting {
  readonly pin: BoundsParams;
  readonly slice: SliceResult;
  readonly target: readonly number[];
  readonly summary: BoundsSummary;
}

const sameNumbers = (one: Float64Array | undefined, other: Float64Array) =>
  one?.length === other.length && other.every((value, i) => value === one[i]);

const READINGS: Partial<Record<SliceCurveId, keyof BoundsSummary & `eta${string}`>> = {
  bound: "etaMax",
  entropyAware: "etaEntropyAware",
  mse: "etaMse",
  certified: "etaCertified",
  fejer: "etaFejer",
};

/** The curves that the present setting does not have. */
const curvesOf = ({ pin, slice }: Setting, { slice: shown, show }: SliceShown) =>
  SLICE_CURVES.filter(
    (id) => pin.show.includes(id) && !(show.includes(id) && sameNumbers(shown.curves[id], slice.curves[id])),
  );

interface Spots {
  readonly x: number;
  readonly foot: number;
  readonly step: Point;
  readonly dots: readonly (readonly [SliceCurveId, Point])[];
  /** The pixel of the target, if it differs. */
  readonly target: number | null;
}

function spotsOf({ pin, summary, target }: Setting, room: SliceRoom, shown: SliceShown): Spots {
  const { frame, y, atMass, theme } = room;
  const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
  const x = clamp(atMass(massOf(pin.p, pin.along)), frame.x0, frame.x1);
  const dots = SLICE_CURVES.flatMap((id) => {
    const reading = pin.show.includes(id) ? READINGS[id] : undefined;
    const at = reading === undefined ? NaN : y.at(summary[reading]);
    return at >= frame.y0 && at <= frame.y1 ? [[id, [x, at]] as const] : [];
  });
  const [aim, other] = [massOf(shown.target, shown.along), massOf(target, pin.along)].map(atMass);
  return {
    x,
    foot: frame.y1 + belowFrame(theme).grip,
    step: [x, clamp(y.at(pin.step), frame.y0, frame.y1)],
    dots,
    target: other === undefined || other === aim ? null : other,
  };
}

function spotMarks(
  { x, foot, step, dots, target }: Spots,
  { frame, theme }: SliceRoom,
  shape: Mark,
): readonly Mark[] {
  const grow = markScale(theme);
  const top = Math.min(step[1], ...dots.map(([, [, y]]) => y));
  const line = { stroke: PALE_INK, width: FINE_WIDTH } as const;
  const dashed = (dash: string) => thicker({ ...line, dash }, theme);
  return [
    ...(target === null
      ? []
      : [
          ...path(`M${two(target)},${frame.y0}V${frame.y1}`, dashed(NOTIONS.target.dash)),
          circle([target, frame.y0], 5 * grow, { fill: "paper", ...dashed(NOTIONS.aim.dash) }),
        ]),
    ...path(`M${two(x)},${two(foot)}V${two(top)}`, line),
    ...dots.map(([id, at]) => marker(CURVE_STYLES[id].marker ?? "circle", at, 4 * grow, PALE_INK, true)),
    circle([x, foot], 6 * grow, { fill: "paper", ...line }),
    shape,
  ];
}

const boxesOf = ({ x, foot, step, dots, target }: Spots, { frame, theme }: SliceRoom): readonly Box[] => {
  const grow = markScale(theme);
  return [
    around(...step, 8 * grow),
    ...dots.map(([, at]) => around(...at, 5 * grow)),
    around(x, foot, 7 * grow),
    ...(target === null ? [] : [around(target, frame.y0, 6 * grow)]),
  ];
};

const linesOf = ({ x, step, dots, target }: Spots, { frame }: SliceRoom): readonly Line[] => [
  [
    [x, Math.min(step[1], ...dots.map(([, [, y]]) => y))],
    [x, frame.y1],
  ],
  ...(target === null
    ? []
    : [
        [
          [target, frame.y0],
          [target, frame.y1],
        ] as const,
      ]),
];

/** Places for its labels: a side of its step or line, and lines of text up or down; the best come first. */
const PLACES = [0, -1.2, 1.2, -2.4, 2.4, -3.6, 3.6, -5, 5].flatMap((lines) => [
  { side: 1, lines },
  { side: -1, lines },
]);

function labelOf({ step: [x, y] }: Spots, { frame, theme }: SliceRoom, obstacles: Obstacles): CurveLabel {
  const gap = 8 * markScale(theme) + theme.text * 0.5;
  const style = curveStyle(theme, "ink-soft");
  const candidates = PLACES.flatMap(({ side, lines }, cost) => {
    const at = [x + side * gap, y + lines * theme.text] as const;
    const placed = placeMiddle(rich(PINNED_LABEL), style, ...at, side > 0 ? "start" : "end");
    const clear = contains(frame, placed.box) && !obstacles.touches(padBox(placed.box, 4, 2));
    return clear ? [{ placed, cost }] : [];
  });
  return {
    id: PINNED_LABEL,
    candidates,
    inFull: Infinity,
    keeps: ({ box }) => !obstacles.touches(padBox(box, 4, 2)),
  };
}

export const behindSlice =
  (setting: Setting): Behind["onSlice"] =>
  (room, shown): OnSlice => {
    const { frame, x, y, theme } = room;
    const { slice, summary } = setting;
    const traced = curvesOf(setting, shown).map((id) =>
      traceCurve(id, shown.x === "logit" ? slice.logit : slice.x, slice.curves[id], frame, x, y),
    );
    const spots = spotsOf(setting, room, shown);
    const shape = marker(
      VERDICT_MARKS[summary.verdict].marker,
      spots.step,
      6 * markScale(theme),
      PALE_INK,
      true,
    );
    const curves = traced.flatMap((curve) => {
      const { style, path: d, markers } = drawCurve(curve, frame);
      const fine = { ...style, id: `${PINNED_LABEL}-${style.id}`, fine: true } as const;
      return curveMarks({ style: fine, path: d, markers }, theme);
    });
    const lines = [...traced.flatMap(({ runs }) => runs), ...linesOf(spots, room)];
    return {
      marks: [...curves, ...spotMarks(spots, room, shape)],
      taken: { lines, boxes: boxesOf(spots, room) },
      label: (obstacles) => labelOf(spots, room, obstacles),
    };
  };
