/** @file Candidates for a curve's label: places beside the curve, inside the frame, clear of everything else. */
import { contains, overlaps, padBox, type Box } from "../geometry/box";
import { thinLine, type Obstacles } from "../geometry/obstacles";
import { alongLine, lineLength, type Line, type Point } from "../geometry/polyline";
import { moveText, placeMiddle, type LabelStyle, type PlacedText } from "../text/label";
import type { RichText } from "../text/measure";

/** A place beside a curve, given such that it can be found again when the curve has moved. */
export interface Spot {
  /** The place along the curve, as a share of its length. */
  readonly along: number;
  readonly side: number;
}

export interface Candidate {
  readonly placed: PlacedText;
  /** The lower the better. */
  readonly cost: number;
}

/** A candidate beside a curve. */
export interface CurveCandidate extends Candidate {
  readonly spot: Spot;
}

/** Where the centre of a label could be. */
interface Place extends Pick<CurveCandidate, "cost" | "spot"> {
  readonly x: number;
  readonly y: number;
  readonly box: Box;
}

export interface Surroundings {
  /** Labels stay inside of it. */
  readonly frame: Box;
  /** All curves and boxes, none of which a label may touch. */
  readonly obstacles: Pick<Obstacles, "touches">;
  /** The same without the label's own curve. A label well clear of these is seen to belong to its curve. */
  readonly others: Pick<Obstacles, "touches">;
}

const STEP_PX = 20;
/** The distance between a label and any line, in em. */
const CURVE_CLEARANCE_EM = 0.3;
const LABEL_GAP_EM = 0.5;

/** Directions from the curve to the label's centre. The costs prefer labels above and to the right. */
const SIDES = [
  { dx: 1, dy: -1, cost: 0 },
  { dx: -1, dy: -1, cost: 0 },
  { dx: 0, dy: -1, cost: 0.1 },
  { dx: 1, dy: 0, cost: 0.2 },
  { dx: -1, dy: 0, cost: 0.2 },
  { dx: 0, dy: 1, cost: 0.3 },
  { dx: 1, dy: 1, cost: 0.3 },
  { dx: -1, dy: 1, cost: 0.3 },
] as const;

/** Margins around a label in em, the largest first. */
const RINGS = [2.4, 1.6, 1, 0.5] as const;

/** How close other things come, in four steps; 0 = far away. What does not touch a larger margin does not touch a smaller one. */
function crowding(box: Box, others: Pick<Obstacles, "touches">, size: number): number {
  const clear = RINGS.findIndex((em) => !others.touches(padBox(box, em * size, em * size * 0.8)));
  return clear < 0 ? RINGS.length : clear;
}

/** Whether a label stands well inside the frame and clear of everything. */
export const standsClear = (box: Box, size: number, { frame, obstacles }: Omit<Surroundings, "others">) =>
  contains(frame, box) &&
  !obstacles.touches(padBox(box, CURVE_CLEARANCE_EM * size, CURVE_CLEARANCE_EM * size * 0.6));

/** @param label a label whose centre is the origin */
export function centreAt(point: Point, side: number, { size, box }: PlacedText): Point {
  const { dx, dy } = SIDES[side] ?? SIDES[0];
  const gap = LABEL_GAP_EM * size;
  return [point[0] + dx * (box.x1 + (dy === 0 ? gap : gap * 0.6)), point[1] + dy * (size / 2 + gap)];
}

function candidatesAt(
  point: Point,
  along: number,
  /** Its centre is the origin. */
  label: PlacedText,
  around: Surroundings,
): readonly Place[] {
  const { size, box } = label;
  const found: Place[] = [];
  for (const [side, from] of SIDES.entries()) {
    const [x, y] = centreAt(point, side, label);
    const moved = { x0: x + box.x0, x1: x + box.x1, y0: y + box.y0, y1: y + box.y1 };
    if (!standsClear(moved, size, around)) continue;
    const middle = Math.abs(along - 0.5) * 0.3;
    const cost = from.cost + crowding(moved, around.others, size) * 0.5 + middle;
    found.push({ x, y, box: moved, cost, spot: { along, side } });
  }
  return found;
}

/** The best place and some others at a distance from it, in case another label takes the best. */
function spread(sorted: readonly Place[], most: number): readonly Place[] {
  const kept: Place[] = [];
  for (const place of sorted) {
    if (kept.length === most) break;
    const { box } = place;
    const room = padBox(box, -(box.x1 - box.x0) * 0.3, -(box.y1 - box.y0) * 0.3);
    if (!kept.some((other) => overlaps(padBox(other.box, -1), room))) kept.push(place);
  }
  return kept;
}

/**
 * Candidates for a label beside a curve, the best first; none when nothing fits.
 * @param runs the visible parts of the curve in pixels
 * @param most how many are kept
 */
export function candidates(
  runs: readonly Line[],
  text: RichText,
  style: LabelStyle,
  around: Surroundings,
  most = 10,
): readonly CurveCandidate[] {
  const label = placeMiddle(text, style, 0, 0, "middle");
  const lengths = runs.map(lineLength);
  const total = lengths.reduce((a, b) => a + b, 0);
  let walked = 0;
  const all: Place[] = [];
  runs.forEach((run, k) => {
    const length = lengths[k] ?? NaN;
    const points = alongLine(thinLine(run), STEP_PX, 1);
    points.forEach((point, i) => {
      const along = (walked + ((i + 0.5) / points.length) * length) / total;
      all.push(...candidatesAt(point, along, label, around));
    });
    walked += length;
  });
  const best = spread(
    all.toSorted((a, b) => a.cost - b.cost),
    most,
  );
  return best.map(({ x, y, cost, spot }) => ({ placed: moveText(label, x, y), cost, spot }));
}
