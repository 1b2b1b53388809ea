/** @file Guessing a belief, on the triangle or as a mass on the slice, or a cell of a grid. */
import type { Point } from "../../../charts/geometry/polyline";
import { Handle } from "../../../charts/Handle";
import type { Plane } from "../../../charts/plane";
import { inTriangle, nudgeTriangle } from "../../../labs/shared/moves";
import { formatNumber } from "../../../ui/number";
import { askedAxis } from "./axes";
import { Ground } from "./Ground";
import { Name, Spot } from "./Marks";
import { useOverTheme } from "./theme";

interface PointOnProps {
  readonly plane: Plane;
  readonly size: { readonly width: number; readonly height: number };
  readonly guess: readonly number[] | null;
  readonly truth: readonly number[] | null;
  readonly onGuess: (guess: readonly number[]) => void;
}

/** Where the possible guesses are in a plane, and how a guess is moved. */
interface Places {
  readonly middle: readonly number[];
  readonly at: (belief: readonly number[]) => Point;
  readonly from: (pixel: Point) => readonly number[];
  readonly nudged: (belief: readonly number[], right: number, up: number) => readonly number[];
  readonly direction: "both" | "horizontal";
  readonly label: string;
  /** A place as it is read aloud; absent: as shares. */
  readonly said?: (place: readonly number[]) => string;
}

const onTriangle = ([a, b, c]: readonly [Point, Point, Point]): Places => ({
  middle: [0.334, 0.333, 0.333],
  at: ([p = NaN, q = NaN, r = NaN]) => [p * a[0] + q * b[0] + r * c[0], p * a[1] + q * b[1] + r * c[1]],
  from: ([x, y]) => {
    const third = (a[1] - y) / (a[1] - c[1]);
    const second = (x - a[0] - third * (c[0] - a[0])) / (b[0] - a[0]);
    return inTriangle([1 - second - third, second, third]);
  },
  nudged: (belief, right, up) => nudgeTriangle([...belief], right, up),
  direction: "both",
  label: "Guessed belief: right moves mass from class 1 to class 2, up gives mass to class 3",
});

/** A guessed mass has three decimals and is off the faces. */
const pairOf = (mass: number): readonly number[] => {
  const first = Number(Math.min(0.999, Math.max(0.001, mass)).toFixed(3));
  return [first, Number((1 - first).toFixed(3))];
};

function onSlice({ x, y }: Extract<Plane, { kind: "axes" }>): Places {
  const axis = askedAxis(x, 0, 1);
  const [foot] = y.range;
  return {
    middle: [0.5, 0.5],
    at: ([mass = NaN]) => [axis.at(mass), foot],
    from: ([pixel]) => pairOf(axis.valueAt(pixel)),
    nudged: ([mass = NaN], right) => pairOf(mass + right / 100),
    direction: "horizontal",
    label: "Guessed belief: mass of the first class",
  };
}

/** The cell nearest to a pixel, and the neighbours of a cell. */
function onGrid({ box, columns, rows }: Extract<Plane, { kind: "grid" }>): Places {
  const [wide, high] = [(box.x1 - box.x0) / columns, (box.y1 - box.y0) / rows];
  const within = (column: number, row: number): readonly number[] => [
    Math.min(columns, Math.max(1, column)),
    Math.min(rows, Math.max(1, row)),
  ];
  return {
    middle: [Math.ceil(columns / 2), Math.ceil(rows / 2)],
    at: ([column = NaN, row = NaN]) => [box.x0 + (column - 0.5) * wide, box.y0 + (row - 0.5) * high],
    from: ([x, y]) => within(Math.floor((x - box.x0) / wide) + 1, Math.floor((y - box.y0) / high) + 1),
    nudged: ([column = NaN, row = NaN], right, up) => within(column + right, row - up),
    direction: "both",
    label: "Guessed cell",
    said: ([column = NaN, row = NaN]) => `column ${column}, row ${row}`,
  };
}

const sharesSaid = (belief: readonly number[]) => belief.map((share) => formatNumber(share)).join(", ");

function placesOn(plane: Plane): Places | null {
  switch (plane.kind) {
    case "triangle":
      return onTriangle(plane.corners);
    case "axes":
      return onSlice(plane);
    case "grid":
      return onGrid(plane);
    case "none":
      return null;
  }
}

export function PointOn({ plane, size, guess, truth, onGuess }: PointOnProps) {
  const { text, stroke } = useOverTheme();
  const places = placesOn(plane);
  if (places === null) return null;
  const { said = sharesSaid } = places;
  const shown = guess ?? places.middle;
  const [x, y] = places.at(shown);
  const end = truth === null ? null : places.at(truth);
  // Each name is on the side of its mark that is away from the other mark.
  const isAbove = end !== null && y < end[1];
  const nameAt = ([px, py]: Point, above: boolean): Point => [px, py + text * (above ? -1 : 1.7)];
  return (
    <Ground
      size={size}
      isTold={truth !== null}
      press={{ takes: () => true, onMove: (to) => onGuess(places.from(to)) }}
      marks={
        <>
          {end === null || guess === null ? null : (
            <path className="over__gap" d={`M${x},${y}L${end[0]},${end[1]}`} strokeWidth={stroke} />
          )}
          {guess === null && end !== null ? null : (
            <g opacity={guess === null ? 0.5 : 1}>
              <Spot at={[x, y]} of="guess" />
              <Name at={nameAt([x, y], end === null || isAbove)} of="guess" />
            </g>
          )}
          {end === null ? null : (
            <>
              <Spot at={end} of="truth" />
              <Name at={nameAt(end, !isAbove)} of="truth" />
            </>
          )}
        </>
      }
    >
      <Handle
        x={x}
        y={y}
        label={places.label}
        value={shown[0] ?? NaN}
        min={plane.kind === "grid" ? 1 : 0}
        max={plane.kind === "grid" ? plane.columns : 1}
        valueText={guess === null ? "no guess yet" : said(guess)}
        direction={places.direction}
        main
        onDrag={(to) => onGuess(places.from(to))}
        onNudge={(right, up) => onGuess(places.nudged(shown, right, up))}
      />
    </Ground>
  );
}
