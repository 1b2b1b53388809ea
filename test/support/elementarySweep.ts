/** @file One hash over the bits of all elementary functions at 100 000 inputs, for every engine to reproduce. */
import { exp, expm1, log, log1p } from "../../src/core/elementary";
import { pow } from "../../src/core/elementary/pow";

export const SWEEP_INPUTS = 100_000;

const value = new Float64Array(1);
const words = new Uint32Array(value.buffer);

/** xorshift32: integers alone, so the inputs are the same everywhere. */
function createBits(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}

/** FNV-1a over 32-bit words, in two lanes; every NaN counts as the same one. */
function createHash(): { add(x: number): void; digest(): string } {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  return {
    add(x) {
      value[0] = x;
      const [low = 0, high = 0] = x === x ? words : [0, 0x7ff80000];
      a = Math.imul(Math.imul(a ^ low, 0x01000193) ^ high, 0x01000193);
      b = Math.imul((b ^ high) + Math.imul(b, 5), 0x01000193) ^ (low + (b >>> 15));
    },
    digest: () => [a, b].map((lane) => (lane >>> 0).toString(16).padStart(8, "0")).join(""),
  };
}

/** Cycles through the ranges where the functions differ in kind: any bits, the range of exp, around 1, around 0. */
function input(i: number, bits: () => number): number {
  const unit = (bits() * 2 ** 21 + (bits() >>> 11)) / 2 ** 53;
  switch (i & 3) {
    case 0:
      words[0] = bits();
      words[1] = bits();
      return value[0] ?? 0;
    case 1:
      return 1520 * unit - 760;
    case 2:
      return 0.5 + 1.5 * unit;
    default:
      return (unit - 0.5) / ((bits() & 0xffff) + 1);
  }
}

/** The hash, as 16 hexadecimal digits. */
export function elementarySweep(): string {
  const bits = createBits(0x2545f491);
  const hash = createHash();
  for (let i = 0; i < SWEEP_INPUTS; i++) {
    const x = input(i, bits);
    const y = input((i >> 2) + 1, bits);
    for (const f of [exp, log, log1p, expm1]) hash.add(f(x));
    hash.add(pow(Math.abs(x), y));
    hash.add(pow(x, Math.round(y)));
  }
  return hash.digest();
}
