/**
 * @file Examines what happens between two columns of a bifurcation diagram that differ: up to which step the
 * fate of the left one is observed, and from which step that of the right one. Both are found by bisection.
 * If the two steps meet, one fate turns into the other; if not, something else lies in between.
 */
import { ORBIT_CHAOTIC, ORBIT_CYCLE, ORBIT_UNDECIDED } from "./types";

export interface Fate {
  readonly kind: number;
  readonly period: number;
}

/** A step and the fate of its orbit. */
export interface Seen extends Fate {
  readonly step: number;
}

export interface Border {
  /** The largest step at which the left fate was observed. */
  readonly ends: number;
  /** The smallest step at which the right fate was observed. */
  readonly begins: number;
}

/** The relative precision. Where cycles and chaos alternate without end it has five digits, elsewhere nine. */
const BRACKET_WIDTH = 1e-9;
const COARSE_WIDTH = 1e-5;
/** Two brackets whose steps differ by less than this are the same border. */
const MEETING_GAP = 1.5 * BRACKET_WIDTH;

export const isWild = ({ kind }: Fate): boolean => kind === ORBIT_CHAOTIC || kind === ORBIT_UNDECIDED;
const isSame = (a: Fate, b: Fate): boolean => a.kind === b.kind && a.period === b.period;
const isAlike = (a: Fate, b: Fate): boolean => isSame(a, b) || (isWild(a) && isWild(b));

/** Whether two fates turn into each other at a step, instead of having something in between. */
export const meet = (ends: number, begins: number): boolean => begins <= ends * (1 + MEETING_GAP);

type Look = (step: number) => Fate;

/** Narrows a bracket; its lower end has a property that its upper end does not have. */
function bisect(look: Look, from: Seen, to: Seen, has: (fate: Fate) => boolean, width: number): [Seen, Seen] {
  let [low, high] = [from, to];
  while (high.step > low.step * (1 + width)) {
    const step = Math.sqrt(low.step * high.step);
    const { kind, period } = look(step);
    if (has({ kind, period })) low = { step, kind, period };
    else high = { step, kind, period };
  }
  return [low, high];
}

/**
 * @param look gives the fate of a step
 * @param left,right two columns that differ
 */
export function borderBetween(look: Look, left: Seen, right: Seen): Border {
  const apart = { ends: left.step, begins: right.step };
  if (isWild(left)) {
    // Windows of cycles are everywhere in chaos, so the beginning of this one is not worth a name.
    if (isWild(right) || right.kind === ORBIT_CYCLE) return apart;
    const [last, first] = bisect(look, left, right, (fate) => !isSame(fate, right), BRACKET_WIDTH);
    return { ends: isWild(last) ? last.step : left.step, begins: first.step };
  }
  const width = isWild(right) && left.kind === ORBIT_CYCLE ? COARSE_WIDTH : BRACKET_WIDTH;
  const [last, beyond] = bisect(look, left, right, (fate) => isSame(fate, left), width);
  if (isAlike(beyond, right)) return { ends: last.step, begins: beyond.step };
  const [, first] = bisect(
    look,
    beyond,
    right,
    (fate) => !isAlike(fate, right),
    isWild(right) ? COARSE_WIDTH : BRACKET_WIDTH,
  );
  return { ends: last.step, begins: first.step };
}
