/** @file Guessing a number on an axis of a figure. */
import type { Point } from "../../../charts/geometry/polyline";
import { Handle } from "../../../charts/Handle";
import type { Plane } from "../../../charts/plane";
import type { NumberQuestion } from "../../../lectures/types";
import { formatNumber } from "../../../ui/number";
import { askedAxis } from "./axes";
import { Ground } from "./Ground";
import { Name, Spot, type Told } from "./Marks";
import { useOverTheme } from "./theme";

interface NumberOnProps {
  readonly question: NumberQuestion;
  readonly plane: Extract<Plane, { kind: "axes" }>;
  readonly size: { readonly width: number; readonly height: number };
  readonly guess: number | null;
  readonly truth: number | null;
  readonly onGuess: (guess: number) => void;
}

/** The arrow keys move by this share of the axis. */
const NUDGE_SHARE = 0.01;

/** A guess has three digits at most. */
const short = (value: number) => Number(value.toPrecision(3));

interface MarkProps {
  readonly of: Told;
  readonly plane: NumberOnProps["plane"];
  /** Whether it is on the horizontal axis, and its place on the axis. */
  readonly isAcross: boolean;
  readonly at: Point;
}

/** A line through the figure at a place on the axis. */
function AxisMark({ of, plane, isAcross, at: [x, y] }: MarkProps) {
  const { text, stroke } = useOverTheme();
  const [x0, x1] = plane.x.range;
  const [foot, top] = plane.y.range;
  const isLeft = x < (x0 + x1) / 2;
  const down = of === "guess" ? 1.2 : 2.6;
  const name: Point = isAcross ? [x + (isLeft ? 0.5 : -0.5) * text, top + text * down] : [x1, y - text * 0.4];
  return (
    <>
      <path
        className={`over__line over__line--${of}`}
        d={isAcross ? `M${x},${foot}V${top}` : `M${x0},${y}H${x1}`}
        strokeWidth={stroke * 1.2}
      />
      <Spot at={[x, y]} of={of} />
      <Name of={of} at={name} anchor={isAcross && isLeft ? "start" : "end"} />
    </>
  );
}

export function NumberOn({ question, plane, size, guess, truth, onGuess }: NumberOnProps) {
  const isAcross = question.on !== "y";
  const axis = askedAxis(isAcross ? plane.x : plane.y, question.from, question.to);
  const shown = guess ?? short(axis.valueOf(0.5));
  const placed = (value: number): Point =>
    isAcross ? [axis.at(value), plane.y.range[0]] : [plane.x.range[0], axis.at(value)];
  const mark = (of: Told, value: number) => <AxisMark {...{ of, plane, isAcross }} at={placed(value)} />;
  const take = (to: Point) => onGuess(short(axis.valueAt(to[isAcross ? 0 : 1])));
  const nudge = (by: number) => onGuess(short(axis.valueOf(axis.shareOf(shown) + NUDGE_SHARE * by)));
  const isNobodys = guess === null;
  return (
    <Ground
      size={size}
      isTold={truth !== null}
      press={{ takes: () => true, onMove: take }}
      marks={
        <>
          {isNobodys && truth !== null ? null : <g opacity={isNobodys ? 0.5 : 1}>{mark("guess", shown)}</g>}
          {truth === null ? null : mark("truth", truth)}
        </>
      }
    >
      <Handle
        x={placed(shown)[0]}
        y={placed(shown)[1]}
        label={question.axis}
        value={shown}
        min={axis.ends[0]}
        max={axis.ends[1]}
        valueText={isNobodys ? "no guess yet" : formatNumber(shown)}
        direction={isAcross ? "horizontal" : "vertical"}
        main
        onDrag={take}
        onNudge={(right, up) => nudge(isAcross ? right : up)}
        onEdge={(edge) => onGuess(short(axis.ends[edge === "start" ? 0 : 1]))}
      />
    </Ground>
  );
}
