/** @file Standard normal numbers by Marsaglia's polar method. The plain form here is the truth; another may take over when it gives the same bits. */
import { log } from "./elementary";
import { fillUniform } from "./xoshiro";

/**
 * Writes the next standard normal numbers, two at a time: x, y uniform on (−1, 1), drawn again until 0 < s = x² + y² < 1; then
 * x √(−2 ln s / s) and y √(−2 ln s / s).
 *
 * @param state four words of xoshiro128**, not all 0; moved on by just the numbers that were drawn
 * @param out receives all its entries, an even count
 * @see Marsaglia & Bray 1964
 */
export type FillNormal = (state: Int32Array, out: Float64Array) => void;

const pair = new Float64Array(2);

export const plainFillNormal: FillNormal = (state, out) => {
  for (let made = 0; made < out.length;) {
    fillUniform(state, pair, 2);
    const x = 2 * pair[0] - 1;
    const y = 2 * pair[1] - 1;
    const square = x * x + y * y;
    if (square >= 1 || square === 0) continue;
    const scale = Math.sqrt((-2 * log(square)) / square);
    out[made] = x * scale;
    out[made + 1] = y * scale;
    made += 2;
  }
};

let inUse = plainFillNormal;

/** Replaces the plain form by another; null: the plain one again. */
export function provideFillNormal(other: FillNormal | null): void {
  inUse = other ?? plainFillNormal;
}

/** {@link FillNormal} in the fastest available form. */
export const fillNormal: FillNormal = (state, out) => inUse(state, out);
