/**
 * @file Finds the cycle that an orbit approaches, judged by how cycles nearby attract and not by how close
 * the orbit has come.
 */
import { entryOf, type OrbitMap } from "./map";

const MAX_ROUNDS = 24;
/**
 * A cycle is found when the next guess differs by no more than this (relatively), or when a round leads back
 * except for rounding.
 */
const CLOSED_SHARE = 1e-12;
const CYCLE_ROUNDING = 1e-14;
/** The second guess is further from the unwanted cycle than the orbit is, by this share. */
const ASIDE_SHARE = 0.125;
/** If a round moves an orbit by m, it is about m/(1 − Λ) away from the cycle that it approaches. */
const REACH_FACTOR = 2;
const SLACK_DISTANCE = 1e-9;

function after(map: OrbitMap, t: number, period: number): number {
  for (let k = 0; k < period; k++) t = map.next(t);
  return t;
}

/**
 * A state near t to which so many steps lead back, by the secant method; NaN if there is none.
 * @param apart another such state, which is not wanted: its root is divided out. NaN if there is none
 */
function fixedNear(map: OrbitMap, t: number, period: number, apart: number): number {
  const isAlone = Number.isNaN(apart);
  const off = (at: number) => after(map, at, period) - at;
  const divided = (at: number, by: number) => (isAlone ? by : by / (at - apart));
  let [before, now] = [isAlone ? after(map, t, period) : t + ASIDE_SHARE * (t - apart), t];
  let [offBefore, offNow] = [off(before), off(now)];
  for (let round = 0; round < MAX_ROUNDS && Math.abs(offNow) > CYCLE_ROUNDING * now; round++) {
    const [low, high] = [divided(before, offBefore), divided(now, offNow)];
    const next = now - (high * (now - before)) / (high - low);
    if (!(next > 0 && next < Infinity)) return NaN;
    if (Math.abs(next - now) <= CLOSED_SHARE * now) return next;
    [before, offBefore, now] = [now, offNow, next];
    offNow = off(now);
  }
  return Math.abs(offNow) <= CYCLE_ROUNDING * now ? now : NaN;
}

/** Λ, the product of the slopes around a cycle: it attracts where |Λ| < 1, and its period doubles where Λ passes −1. */
function multiplier(map: OrbitMap, t: number, period: number): number {
  let product = 1;
  for (let k = 0; k < period; k++, t = map.next(t)) product *= map.slope(t);
  return product;
}

/**
 * The period of the attracting cycle beside an orbit that seems to repeat itself. Near a doubling an orbit
 * closes in so slowly that it looks like one of twice the period, and near the birth of a cycle as if the
 * cycle existed already; the multiplier decides.
 *
 * @param t a state of the orbit
 * @param seeming after so many steps the orbit is nearly back
 * @returns a divisor of `seeming`; 0 when no such cycle attracts
 */
export function attractingPeriod(map: OrbitMap, t: number, seeming: number): number {
  // The cycle of half the period, which no longer attracts.
  let halved = { period: 0, fixed: NaN };
  for (let period = 1; period <= seeming; period++) {
    if (seeming % period > 0) continue;
    const apart = period === 2 * halved.period ? halved.fixed : NaN;
    const fixed = fixedNear(map, t, period, apart);
    const slope = multiplier(map, fixed, period);
    const moved = Math.abs(entryOf(after(map, t, period)) - entryOf(t));
    const reach = Number.isNaN(apart)
      ? (REACH_FACTOR * moved) / (1 - slope)
      : Math.abs(entryOf(t) - entryOf(apart));
    if (!(Math.abs(entryOf(fixed) - entryOf(t)) <= reach + SLACK_DISTANCE)) continue;
    if (Math.abs(slope) < 1) return period;
    if (slope <= -1) halved = { period, fixed };
  }
  return 0;
}
