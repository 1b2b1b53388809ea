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

function rotate(x: number, bits: number): number {
  return (x << bits) | (x >>> (32 - bits));
}

/**
 * The generator over a state.
 *
 * @param s four words, not all 0; changed by every call
 * @returns a function that returns the next 32 bits as a signed integer
 * @see https://prng.di.unimi.it/xoshiro128starstar.c
 */
export function xoshiro(s: Int32Array): () => number {
  return () => {
    const result = Math.imul(rotate(Math.imul(s[1], 5), 7), 9);
    const shifted = s[1] << 9;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= shifted;
    s[3] = rotate(s[3], 11);
    return result;
  };
}
