/**
 * @file Random numbers by address: the stream at an index is a function of (seed, index) alone, cheap enough to start anew for
 * every sample. The state of xoshiro128** is a keyed permutation of the index: four quarter-rounds of ChaCha.
 */
import { fillUniform, initialState, rotate } from "./xoshiro";

const ROUNDS = 4;
const WORD = 4294967296;
/** 2⁻⁵³. */
const SMALLEST_SPACING = 1.1102230246251565e-16;

/** One stream at a time, at an index that `seek` chooses. Allocates nothing. */
export interface CounterRandom {
  /** The four words of the state, which can be saved and written back. */
  readonly state: Int32Array;
  /** Goes to the start of the stream of an index, integer, 0 … 2⁵³ − 1. */
  readonly seek: (index: number) => void;
  /** The next number uniform on (0, 1): odd multiples of 2⁻⁵³, never 0 or 1. */
  readonly uniform: () => number;
  /**
   * Writes a belief uniform on the simplex (flat Dirichlet): the C spacings that C − 1 uniforms leave on (0, 1), with neither a
   * logarithm nor a division.
   *
   * @param out receives C ≥ 2 entries ≥ 2⁻⁵³, multiples of it, with sum 1 (two equal uniforms, one draw in 10¹⁵, aside)
   * @see Devroye 1986, ch. V.2: uniform spacings
   */
  readonly belief: (out: Float64Array) => void;
}

/**
 * The streams of a seed. At index 0 until sought.
 *
 * @param seed integer, 0 … 2⁵³ − 1
 * @returns fresh; no two indices share a state
 */
export function createCounterRandom(seed: number): CounterRandom {
  const key = initialState(seed, 0);
  const state = new Int32Array(4);
  const one = new Float64Array(1);
  const seek = (index: number): void => permute(key, index, state);
  seek(0);
  return {
    state,
    seek,
    uniform: () => {
      fillUniform(state, one, 1);
      return one[0];
    },
    belief: (out) => {
      const last = out.length - 1;
      fillUniform(state, out, last);
      sort(out, last);
      out[last] = 1;
      for (let i = last; i > 0; i--) {
        const spacing = out[i] - out[i - 1];
        out[i] = spacing > 0 ? spacing : SMALLEST_SPACING;
      }
    },
  };
}

/** Writes the four state words of an index: a permutation of them all for a fixed key. */
function permute(key: Int32Array, index: number, state: Int32Array): void {
  let a = key[0];
  let b = key[1];
  let c = key[2] ^ (index | 0);
  let d = key[3] ^ (Math.floor(index / WORD) | 0);
  for (let round = 0; round < ROUNDS; round++) {
    a = (a + b + Math.imul(round, 0x9e3779b9)) | 0;
    d = rotate(d ^ a, 16);
    c = (c + d) | 0;
    b = rotate(b ^ c, 12);
    a = (a + b) | 0;
    d = rotate(d ^ a, 8);
    c = (c + d) | 0;
    b = rotate(b ^ c, 7);
  }
  state[0] = (a | b | c | d) === 0 ? 1 : a;
  state[1] = b;
  state[2] = c;
  state[3] = d;
}

/** Insertion sort, upwards: the entries are few. Two are the usual case, and which of them is larger cannot be predicted. */
function sort(x: Float64Array, count: number): void {
  if (count === 2) {
    const a = x[0];
    const b = x[1];
    x[0] = Math.min(a, b);
    x[1] = Math.max(a, b);
    return;
  }
  for (let i = 1; i < count; i++) {
    const value = x[i];
    let k = i;
    for (; k > 0 && x[k - 1] > value; k--) x[k] = x[k - 1];
    x[k] = value;
  }
}
