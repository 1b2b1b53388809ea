/** @file Tells from the last points of a run whether it repeats its points. */
import { maxDistance } from "../../../../core/distance";

const LONGEST_PERIOD = 16;
/** Points closer than this are the same, and moves shorter than the second number are none; in between nothing is said. */
const SAME_GAP = 1e-12;
const APART_GAP = 1e-6;

interface PeriodFinder {
  readonly add: (x: Float64Array) => void;
  /** The smallest p > 1 such that each of the last p points occurred p steps before; null if there is none. */
  readonly period: () => number | null;
  /** The last points, one after another. */
  readonly save: () => Float64Array<ArrayBuffer>;
  /** @param seen the number of points that had been added by then */
  readonly load: (saved: Float64Array, seen: number) => void;
}

export function createPeriodFinder(n: number): PeriodFinder {
  const all = new Float64Array(2 * LONGEST_PERIOD * n);
  const last = Array.from({ length: 2 * LONGEST_PERIOD }, (_, k) => all.subarray(k * n, (k + 1) * n));
  let count = 0;
  const back = (k: number): Float64Array => last[(count - 1 - k) % last.length] ?? new Float64Array(n);
  const gap = (j: number, k: number): number => maxDistance(back(j), back(k));
  const repeats = (p: number): boolean => {
    const size = Math.max(1, ...back(0).map(Math.abs));
    for (let k = 0; k < p; k++) if (!(gap(k, k + p) <= SAME_GAP * size)) return false;
    return gap(0, 1) > APART_GAP * size;
  };
  return {
    add(x) {
      last[count % last.length]?.set(x);
      count++;
    },
    period() {
      for (let p = 2; p <= LONGEST_PERIOD && 2 * p <= count; p++) if (repeats(p)) return p;
      return null;
    },
    save: () => all.slice(),
    load(saved, seen) {
      all.set(saved);
      count = seen;
    },
  };
}
