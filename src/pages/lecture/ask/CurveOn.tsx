/** @file Guessing a curve on a figure: drawn with the pointer, or moved point by point with keys. */
import { useRef } from "react";
import { linesPath, type Line, type Point } from "../../../charts/geometry/polyline";
import { Handle } from "../../../charts/Handle";
import type { Plane } from "../../../charts/plane";
import type { PressActions } from "../../../charts/usePress";
import type { TrueCurve } from "../../../lectures/truth";
import type { CurveQuestion } from "../../../lectures/types";
import { formatNumber } from "../../../ui/number";
import { askedAxes, type AskedAxes } from "./axes";
import {
  drawn,
  guessAt,
  level,
  movedPoint,
  placeOf,
  CURVE_POINTS,
  shareAt,
  trueHeights,
  type Heights,
  type Pen,
  type Reached,
} from "./curve";
import { Ground } from "./Ground";
import { Name } from "./Marks";
import { COMPARED_PLACES, curveOff } from "./off";
import { useOverTheme } from "./theme";

interface CurveOnProps {
  readonly question: CurveQuestion;
  readonly plane: Extract<Plane, { kind: "axes" }>;
  readonly size: { readonly width: number; readonly height: number };
  readonly guess: Heights | null;
  readonly truth: TrueCurve | null;
  readonly onGuess: (guess: Heights) => void;
}

const UNTOUCHED_CURVE = level(0.5);
/** The arrow keys move a point by this share of the vertical axis. */
const NUDGE_SHARE = 0.01;

interface Placing {
  readonly at: (across: number, up: number) => Point;
  readonly penOf: (pixel: Point) => Pen;
}

const placingOn = ({ across, up }: AskedAxes): Placing => ({
  at: (x, y) => [across.at(across.valueOf(x)), up.at(up.valueOf(y))],
  penOf: ([x, y]) => [across.shareOf(across.valueAt(x)), up.shareOf(up.valueAt(y))],
});

/** The lines of a curve, with gaps where it has no height. */
function linesOf(heights: Heights, { at }: Placing): readonly Line[] {
  const lines: Point[][] = [[]];
  for (const [i, height] of heights.entries()) {
    if (Number.isNaN(height)) lines.push([]);
    else lines.at(-1)?.push(at(i / (heights.length - 1), height));
  }
  return lines.filter((line) => line.length > 1);
}

/** Names are placed between these shares of the width, away from the ends. */
const NAME_SHARES = [0.12, 0.88] as const;

interface Told {
  readonly lines: readonly Line[];
  /** A line between the curves, where they are furthest apart. */
  readonly gap: Line | null;
  readonly truthName: Point;
  readonly guessName: Point;
}

/** Both curves with names near the place where they are furthest apart: the upper one's above it, the lower one's below. */
function layoutTold(
  { question, plane, guess }: CurveOnProps,
  truth: TrueCurve,
  placing: Placing,
  text: number,
): Told {
  const heights = trueHeights(truth, askedAxes(plane, question), COMPARED_PLACES);
  const heightAt = (across: number) => heights[Math.round(across * (COMPARED_PLACES - 1))] ?? Number.NaN;
  const shown = guess ?? UNTOUCHED_CURVE;
  const worst = guess === null ? 0.5 : (curveOff(guess, truth, question, plane)?.at ?? 0.5);
  const named = Math.min(NAME_SHARES[1], Math.max(NAME_SHARES[0], worst));
  const isAbove = guess === null || heightAt(named) > guessAt(shown, named);
  const beside = (height: number, above: boolean): Point => {
    const [x, y] = placing.at(named, height);
    return [x, y + text * (above ? -0.8 : 1.5)];
  };
  return {
    lines: linesOf(heights, placing),
    gap: guess && [placing.at(worst, heightAt(worst)), placing.at(worst, guessAt(guess, worst))],
    truthName: beside(heightAt(named), isAbove),
    guessName: beside(guessAt(shown, named), !isAbove),
  };
}

/** The highest place of the curve; of several, the one closest to the middle. There is room for a name above. */
function peakOf(heights: Heights): number {
  const most = Math.max(...heights);
  const peaks = heights.flatMap((height, i) => (height === most ? [shareAt(i)] : []));
  const nearest = peaks.reduce((a, b) => (Math.abs(b - 0.5) < Math.abs(a - 0.5) ? b : a), 0);
  return Math.min(NAME_SHARES[1], Math.max(NAME_SHARES[0], nearest));
}

/** Handles the pen. In the very first stroke the rest of the curve follows the pen. */
function usePen({ guess, onGuess }: CurveOnProps, placing: Placing): PressActions {
  const stroke = useRef<Stroke | null>(null);
  const fresh = (): Stroke => ({
    heights: guess ?? UNTOUCHED_CURVE,
    pen: null,
    reached: null,
    isFirst: guess === null,
  });
  return {
    takes: () => true,
    onStart: () => {
      stroke.current = fresh();
    },
    onMove: (to) => {
      const { isFirst, ...now } = stroke.current ?? fresh();
      const pen = placing.penOf(to);
      const place = Math.round(pen[0] * (UNTOUCHED_CURVE.length - 1));
      const reached = isFirst ? (now.reached ?? ([place, place] as const)) : null;
      const next = drawn(now.heights, now.pen ?? pen, pen, reached);
      if (stroke.current !== null) stroke.current = { ...next, pen, isFirst };
      onGuess(next.heights);
    },
    onEnd: () => {
      stroke.current = null;
    },
  };
}

interface Stroke {
  readonly heights: Heights;
  readonly pen: Pen | null;
  readonly reached: Reached | null;
  readonly isFirst: boolean;
}

interface GuessedProps {
  readonly heights: Heights;
  readonly placing: Placing;
  /** Pale before the first guess. */
  readonly isPale: boolean;
  readonly hasPoints: boolean;
  readonly name: Point;
}

function Guessed({ heights, placing, isPale, hasPoints, name }: GuessedProps) {
  const { text, stroke } = useOverTheme();
  const d = linesPath(linesOf(heights, placing));
  const points = hasPoints
    ? POINT_PLACES.map((place) => placing.at(shareAt(place), heights[place] ?? NaN))
    : [];
  return (
    <g opacity={isPale ? 0.5 : 1}>
      <path className="over__curve over__curve--guess" d={d} strokeWidth={stroke * 1.6} />
      {points.map(([x, y], i) => (
        <circle key={i} className="over__guess" cx={x} cy={y} r={text * 0.32} strokeWidth={stroke} />
      ))}
      <Name at={name} of="guess" />
    </g>
  );
}

const POINT_PLACES = Array.from({ length: CURVE_POINTS }, (_, point) => placeOf(point));

/** A grip for each movable point, from left to right. */
function Grips({
  question,
  guess,
  onGuess,
  axes,
  placing,
}: CurveOnProps & { axes: AskedAxes; placing: Placing }) {
  const shown = guess ?? UNTOUCHED_CURVE;
  return POINT_PLACES.map((place, point) => {
    const height = shown[place] ?? NaN;
    const [x, y] = placing.at(shareAt(place), height);
    const move = (to: number) => onGuess(movedPoint(shown, point, to));
    return (
      <Handle
        key={place}
        x={x}
        y={y}
        label={`${question.y.axis} at ${question.x.axis} ${formatNumber(axes.across.valueOf(shareAt(place)))}`}
        value={height}
        min={0}
        max={1}
        valueText={guess === null ? "no guess yet" : formatNumber(axes.up.valueOf(height))}
        direction="vertical"
        onDrag={(to) => move(placing.penOf(to)[1])}
        onNudge={(_, up) => move(height + up * NUDGE_SHARE)}
        onEdge={(edge) => move(edge === "start" ? 0 : 1)}
      />
    );
  });
}

export function CurveOn(props: CurveOnProps) {
  const { question, plane, size, guess, truth } = props;
  const { text, stroke } = useOverTheme();
  const axes = askedAxes(plane, question);
  const placing = placingOn(axes);
  const pen = usePen(props, placing);
  const shown = guess ?? UNTOUCHED_CURVE;
  const told = truth === null ? null : layoutTold(props, truth, placing, text);
  const peak = peakOf(shown);
  const [peakX, peakY] = placing.at(peak, guessAt(shown, peak));
  return (
    <Ground
      size={size}
      isTold={told !== null}
      press={pen}
      marks={
        <>
          {told?.gap ? <path className="over__gap" d={linesPath([told.gap])} strokeWidth={stroke} /> : null}
          {guess === null && told !== null ? null : (
            <Guessed
              heights={shown}
              placing={placing}
              isPale={guess === null}
              hasPoints={told === null}
              name={told?.guessName ?? [peakX, peakY - text * 0.9]}
            />
          )}
          {told === null ? null : (
            <>
              <path
                className="over__curve over__curve--truth"
                d={linesPath(told.lines)}
                strokeWidth={stroke * 1.6}
              />
              <Name at={told.truthName} of="truth" />
            </>
          )}
        </>
      }
    >
      <Grips {...props} axes={axes} placing={placing} />
    </Ground>
  );
}
