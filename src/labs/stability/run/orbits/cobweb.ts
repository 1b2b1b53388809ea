/** @file The cobweb of one step: the recurrence as a curve x ↦ x⁺, and an orbit on it. Cheap enough for the calling thread. */
import { oddsOf } from "../../../../core/atlas/odds";
import { exp } from "../../../../core/elementary";
import type { OrbitsParams } from "../params";
import { createMap, entryOf } from "./map";

export interface Cobweb {
  /** x₀ … x_n. */
  readonly orbit: Float64Array;
  /** 1 where x_t was clamped. */
  readonly clamped: Uint8Array;
  /** The curve: increasing x, densest at both faces, and x⁺ for each. */
  readonly x: Float64Array;
  readonly next: Float64Array;
}

const POINT_COUNT = 400;
/** The curve ends at this distance from either face in ln odds, which is 10⁻⁶. */
const REACH_LOGIT = 13.8;

/**
 * @param params update, target, floor, and the start of the orbit
 * @param eta the step
 * @param steps the length of the orbit
 */
export function cobweb(
  params: Pick<OrbitsParams, "update" | "target" | "start" | "floor">,
  eta: number,
  steps: number,
): Cobweb {
  const map = createMap(params);
  map.set(eta);
  const { lo, hi } = map.limits;
  const orbit = new Float64Array(steps + 1);
  const clamped = new Uint8Array(steps + 1);
  let t = oddsOf(params.start);
  orbit[0] = params.start;
  for (let k = 1; k <= steps; k++) {
    t = map.next(t);
    orbit[k] = entryOf(t);
    clamped[k] = Number(t === lo || t === hi);
  }
  const odds = curveOdds();
  return { orbit, clamped, x: odds.map(entryOf), next: odds.map((at) => entryOf(map.next(at))) };
}

/** Points that are evenly spaced in ln odds and points evenly spaced in x, together. */
function curveOdds(): Float64Array {
  const odds = new Set<number>();
  for (let k = 0; k <= POINT_COUNT; k++) odds.add(exp(REACH_LOGIT * ((2 * k) / POINT_COUNT - 1)));
  for (let k = 1; k < POINT_COUNT; k++) odds.add(oddsOf(k / POINT_COUNT));
  return Float64Array.from(odds).toSorted();
}
