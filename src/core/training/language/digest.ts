/** @file One short word for all weights: two models have it in common only when every bit of every weight agrees. */
import type { Model } from "./model";

const view = new DataView(new ArrayBuffer(4));

/** Bits of a single, NaN with one face. */
function bitsOf(x: number): number {
  view.setFloat32(0, Number.isNaN(x) ? Number.NaN : x);
  return view.getInt32(0);
}

const hex = (x: number) => ((x ^ (x >>> 16)) >>> 0).toString(16).padStart(8, "0");

/** Sixteen hexadecimal digits: MurmurHash3-like mixing of the weights' bits in two lanes. */
export function weightDigest({ floats, weights }: Model): string {
  let a = 0x9747b28c;
  let b = 0x3c6ef372;
  for (let i = 0; i < weights.count; i++) {
    const x = bitsOf(floats[i]);
    a = Math.imul(a ^ Math.imul(x, 0xcc9e2d51), 0x1b873593);
    a = (a << 15) | (a >>> 17);
    b = Math.imul(b ^ x ^ (a >>> 16), 0x85ebca6b);
    b = ((b << 13) | (b >>> 19)) + a;
  }
  return hex(Math.imul(a, 0xc2b2ae35)) + hex(Math.imul(b, 0x27d4eb2f));
}
