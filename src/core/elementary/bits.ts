/**
 * @file The bits of doubles, and powers of two.
 * Every view here is private scratch of this folder: written and read back within one call.
 */

/** One double, shared with {@link words}. */
export const doubles = new Float64Array(1);
/** The same eight bytes as two 32-bit words. */
export const words = new Int32Array(doubles.buffer);
doubles[0] = 1;
if (words[1] !== 0x3ff00000)
  throw new Error(
    "This machine stores doubles big end first; the elementary functions need the little end first.",
  );

/** 2^(i − 1024) for i = 0 … 2047, exact: looking a power up is faster than assembling its bits. */
export const powersOfTwo = tabulatePowers();

function tabulatePowers(): Float64Array {
  const table = new Float64Array(2048);
  table[1024] = 1;
  for (let i = 1024 + 1; i < 2048; i++) table[i] = 2 * table[i - 1];
  for (let i = 1024 - 1; i >= 0; i--) table[i] = 0.5 * table[i + 1];
  return table;
}
