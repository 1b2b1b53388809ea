/**
 * @file xoshiro128** (Blackman & Vigna 2021): 32 random bits at a time from 32-bit integer operations, period 2¹²⁸ − 1,
 * and its state as an invertible hash of (seed, run): no two pairs share a state.
 */

const ROUNDS = 12;
const WORD = 4294967296;

/**
 * Four state words: the 32-bit words of seed and run, mixed by an invertible map (quarter-rounds of ChaCha with round constants).
 *
 * @param seed integer, 0 … 2⁵³ − 1
 * @param run integer, 0 … 2⁵³ − 1
 * @returns fresh, never all 0
 */
export function initialState(seed: number, run: number): Int32Array {
  const s = Int32Array.of(seed | 0, Math.floor(seed / WORD) | 0, run | 0, Math.floor(run / WORD) | 0);
  for (let round = 1; round <= ROUNDS; round++) {
    s[0] += Math.imul(round, 0x9e3779b9);
    quarterRound(s);
  }
  if ((s[0] | s[1] | s[2] | s[3]) === 0) s[0] = 1;
  return s;
}

function quarterRound(s: Int32Array): void {
  s[0] += s[1];
  s[3] = rotate(s[3] ^ s[0], 16);
  s[2] += s[3];
  s[1] = rotate(s[1] ^ s[2], 12);
  s[0] += s[1];
  s[3] = rotate(s[3] ^ s[0], 8);
  s[2] += s[3];
  s[1] = rotate(s[1] ^ s[2], 7);
}

export function rotate(x: number, bits: number): number {
  return (x << bits) | (x >>> (32 - bits));
}

/**
 * The next numbers uniform on (0, 1), of two words each: (k + ½) 2⁻⁵² with 52 random bits k, exact. The generator is written out, its
 * state in registers.
 *
 * @param state four words, not all 0; moved on
 * @param out receives the first `count` entries
 * @param count how many
 * @see https://prng.di.unimi.it/xoshiro128starstar.c
 */
export function fillUniform(state: Int32Array, out: Float64Array, count: number): void {
  let a = state[0];
  let b = state[1];
  let c = state[2];
  let d = state[3];
  for (let i = 0; i < count; i++) {
    const high = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 6;
    let shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    const low = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 6;
    shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    out[i] = (high * 67108864 + low + 0.5) * 2.220446049250313e-16;
  }
  state[0] = a;
  state[1] = b;
  state[2] = c;
  state[3] = d;
}
