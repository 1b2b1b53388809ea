/** @file A column of the bifurcation diagram: the settled states for one step, their exponent, and their kind. */
import { oddsOf } from "../../../../core/atlas/odds";
import type { OrbitsParams } from "../params";
import { attractingPeriod } from "./cycle";
import { createMap, entryOf, type OrbitMap } from "./map";
import { localThreshold } from "./local";
import { periodOf, periodOfRound } from "./period";
import {
  ORBIT_BOUNCING,
  ORBIT_CHAOTIC,
  ORBIT_CYCLE,
  ORBIT_SETTLED,
  ORBIT_TOUCHING,
  ORBIT_UNDECIDED,
} from "./types";

/** The exponent is averaged over this many steps, or over those that are kept, if these are more. */
const AVERAGED_STEPS = 1024;
/** How many further steps an orbit gets to repeat itself. */
const PATIENCE_STEPS = 20_000;
/** The longest cycle that is looked for if an orbit does not repeat itself bit for bit. */
const LONGEST_CYCLE = 64;
/** Beliefs this close count as equal, on a cycle found bit for bit as on one that is still settling. */
const EQUAL_GAP = 1e-9;
const NEARLY_EQUAL_GAP = 1e-6;

/** How an orbit ends. */
export interface OrbitEnd {
  lyapunov: number;
  kind: number;
  period: number;
}

/** The approximate number of steps for a column, to estimate costs. */
export const columnSteps = ({ transient, kept }: OrbitsParams): number =>
  transient + Math.max(AVERAGED_STEPS, kept) + PATIENCE_STEPS / 8;

/**
 * Follows orbits for one set of params.
 * @returns a function of the step η. It writes the states after the transient into `states` (as many as fit)
 * and returns the same record each time
 */
export function createColumn(params: OrbitsParams): (eta: number, states: Float64Array) => OrbitEnd {
  const map = createMap(params);
  const end: OrbitEnd = { lyapunov: 0, kind: ORBIT_UNDECIDED, period: 0 };
  const cycle = new Float64Array(PATIENCE_STEPS + LONGEST_CYCLE);
  const local = localThreshold(params);
  return (eta, states) => {
    map.set(eta);
    let t = oddsOf(params.start);
    for (let k = 0; k < params.transient; k++) t = map.next(t);
    const settling = record(map, t, states, end);
    judge(map, settling, cycle, { target: params.target, isStable: eta < local }, end);
    return end;
  };
}

/** Writes states and exponent, and returns the state after the last. */
function record(map: OrbitMap, start: number, states: Float64Array, end: OrbitEnd): number {
  const { lo, hi } = map.limits;
  const count = Math.max(AVERAGED_STEPS, states.length);
  let t = start;
  let sum = 0;
  for (let k = 0; k < count; k++) {
    if (k < states.length) states[k] = entryOf(t);
    const part = map.logSlope(t);
    t = map.next(t);
    sum += t === lo || t === hi ? -Infinity : part;
  }
  end.lyapunov = sum / count;
  return t;
}

interface Target {
  readonly target: number;
  /** Whether the step is below the exact local threshold. */
  readonly isStable: boolean;
}

/** Writes kind and period. */
function judge(map: OrbitMap, start: number, cycle: Float64Array, goal: Target, end: OrbitEnd): void {
  const repeated = repetition(map, start, cycle);
  const seen = repeated > 0 ? repeated : follow(map, start, cycle);
  const states = cycle.subarray(0, seen).map(entryOf);
  const seeming =
    repeated > 0 ? periodOfRound(states, EQUAL_GAP) : periodOf(states, LONGEST_CYCLE, NEARLY_EQUAL_GAP);
  const period = verified(map, cycle, seeming, repeated > 0);
  end.period = period;
  end.kind = kindOf(map, cycle, period, end.lyapunov);
  const isAtTarget = period === 1 && end.kind === ORBIT_CYCLE;
  if (!isAtTarget && !(goal.isStable && repeated === 0 && isClosing(cycle, seen, start, goal.target))) return;
  end.kind = ORBIT_SETTLED;
  end.period = 1;
}

/**
 * The period of the cycle on which the orbit ends: what it repeats bit for bit, or else what attracts it; 0
 * if there is neither.
 */
function verified(map: OrbitMap, cycle: Float64Array, seeming: number, isExact: boolean): number {
  if (seeming === 0 || touches(map, cycle.subarray(0, seeming)).some(Boolean)) return seeming;
  const period = attractingPeriod(map, cycle[0], seeming);
  return period === 0 && isExact ? seeming : period;
}

/**
 * The number of states on the cycle that the orbit repeats bit for bit, and these states; 0 if it never came
 * back (Brent 1980).
 */
function repetition(map: OrbitMap, start: number, cycle: Float64Array): number {
  let t = start;
  let mark = t;
  for (let taken = 1, markedAt = 0; taken <= PATIENCE_STEPS; taken++) {
    t = map.next(t);
    if (t === mark) {
      const period = taken - markedAt;
      for (let k = 0; k < period; k++, t = map.next(t)) cycle[k] = t;
      return period;
    }
    if (taken < 2 * markedAt) continue;
    mark = t;
    markedAt = taken;
  }
  return 0;
}

/** Writes the last states after the same number of steps; returns how many. */
function follow(map: OrbitMap, start: number, cycle: Float64Array): number {
  let t = start;
  for (let taken = 0; taken < PATIENCE_STEPS; taken++) t = map.next(t);
  for (let k = 0; k < 4 * LONGEST_CYCLE; k++, t = map.next(t)) cycle[k] = t;
  return 4 * LONGEST_CYCLE;
}

/** Whether states lie on the lower, on the upper face. */
const touches = ({ limits: { lo, hi } }: OrbitMap, states: Float64Array): [low: boolean, high: boolean] => [
  states.includes(lo),
  states.includes(hi),
];

function kindOf(map: OrbitMap, cycle: Float64Array, period: number, lyapunov: number): number {
  if (period === 0) return lyapunov > 0 ? ORBIT_CHAOTIC : ORBIT_UNDECIDED;
  const [low, high] = touches(map, cycle.subarray(0, period));
  return low && high ? ORBIT_BOUNCING : low || high ? ORBIT_TOUCHING : ORBIT_CYCLE;
}

/** Whether an orbit has come closer to its target after many steps: if the target is stable, that is where it ends. */
function isClosing(cycle: Float64Array, seen: number, start: number, target: number): boolean {
  const distance = (t: number): number => Math.abs(entryOf(t) - target);
  return Math.max(distance(cycle[seen - 1]), distance(cycle[seen - 2])) < 0.9 * distance(start);
}
