/** @file A number that is guessed on an axis of the figure. */
import { Handle } from "../../../charts/Handle";
import type { Plane } from "../../../charts/plane";
import type { NumberQuestion } from "../../../lectures/types";
import { formatNumber } from "../../../ui/number";
import { askedAxis } from "./axes";
import { Ground } from "./Ground";
import { Name, Spot, type Role } from "./Marks";
import { useOverTheme } from "./theme";

interface NumberOnProps {
  readonly question: NumberQuestion;
  readonly plane: Extract<Plane, { kind: "axes" }>;
  readonly size: { readonly width: number; readonly height: number };
  readonly guess: number | null;
  readonly truth: number | null;
  readonly onGuess: (guess: number) => void;
}

/** Arrow keys move by so much of the axis. */
const NUDGE = 0.01;

/** To three digits: a guess is no finer. */
const short = (value: number) => Number(value.toPrecision(3));

export function NumberOn({ question, plane, size, guess, truth, onGuess }: NumberOnProps) {
  const { text, stroke } = useOverTheme();
  const isAcross = question.on !== "y";
  const axis = askedAxis(isAcross ? plane.x : plane.y, question.from, question.to);
  const [x0, x1] = plane.x.range;
  const [foot, top] = plane.y.range;
  const shown = guess ?? short(axis.valueOf(0.5));
  const spotAt = (value: number) =>
    isAcross ? ([axis.at(value), foot] as const) : ([x0, axis.at(value)] as const);
  const mark = (value: number, role: Role) => {
    const [x, y] = spotAt(value);
    const line = isAcross ? `M${x},${foot}V${top}` : `M${x0},${y}H${x1}`;
    const isLeft = x < (x0 + x1) / 2;
    const above = role === "guess" ? 1.2 : 2.6;
    return (
      <>
        <path className={`over__line over__line--${role}`} d={line} strokeWidth={stroke * 1.2} />
        <Spot at={[x, y]} role={role} />
        <Name
          role={role}
          at={isAcross ? [x + (isLeft ? text : -text) * 0.5, top + text * above] : [x1, y - text * 0.4]}
          anchor={isAcross && isLeft ? "start" : "end"}
        />
      </>
    );
  };
  const take = ([x, y]: readonly [number, number]) => onGuess(short(axis.valueAt(isAcross ? x : y)));
  const [x, y] = spotAt(shown);
  return (
    <Ground
      size={size}
      isTold={truth !== null}
      press={{ takes: () => true, onMove: take }}
      marks={
        <>
          {guess === null && truth !== null ? null : (
            <g opacity={guess === null ? 0.5 : 1}>{mark(shown, "guess")}</g>
          )}
          {truth === null ? null : mark(truth, "truth")}
        </>
      }
    >
      <Handle
        x={x}
        y={y}
        label={question.axis}
        value={shown}
        min={axis.ends[0]}
        max={axis.ends[1]}
        valueText={guess === null ? "no guess yet" : formatNumber(guess)}
        direction={isAcross ? "horizontal" : "vertical"}
        main
        onDrag={take}
        onNudge={(right, up) =>
          onGuess(short(axis.valueOf(axis.shareOf(shown) + NUDGE * (isAcross ? right : up))))
        }
        onEdge={(edge) => onGuess(short(axis.ends[edge === "start" ? 0 : 1]))}
      />
    </Ground>
  );
}
