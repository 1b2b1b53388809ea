/**
 * @file The tables of the elementary functions, computed at load in pairs of doubles: bit for bit what 160 decimal
 * digits give. Powers of 2^(1/128), and the logarithms of the inverses chosen in logConstants.ts.
 */
import { doubles, powersOfTwo, words } from "./bits";
import { ROOT } from "./expConstants";
import { FIRST_WORD, INVERSES } from "./logConstants";
import { multiply, twoProduct, twoSum, type Pair } from "./pairs";

/** Cells of either table, over one octave. */
const TABLE_CELLS = 128;

/** Row j: 2^(j/128) rounded, and (the exact value − it)/it as a multiple of 2^-68. */
export const expTable = tabulateExp();
/** Row i: v (25 bits), −ln v as multiples of 2^-42 and of 2^-80, and c = 1/v, exact to 62 bits. */
export const logTable = tabulateLog();

function tabulateExp(): Float64Array {
  const table = new Float64Array(2 * TABLE_CELLS);
  let power: Pair = { high: 1, low: 0 };
  for (let j = 0; j < TABLE_CELLS; j++) {
    table[2 * j] = power.high;
    table[2 * j + 1] = roundTo(68, power.low / power.high);
    power = multiply(power, ROOT);
  }
  return table;
}

/** Logarithms are summed up from v = 1 outwards, both ways. */
function tabulateLog(): Float64Array {
  const table = new Float64Array(4 * TABLE_CELLS);
  const v = inverses();
  const one = v.indexOf(powersOfTwo[1024 + 24]);
  for (const way of [-1, 1]) {
    let sum: Pair = { high: 0, low: 0 };
    for (let i = one; i >= 0 && i < TABLE_CELLS; i += way) {
      if (i !== one) sum = addLogOfRatio(sum, v[i - way], v[i]);
      const row = 4 * i;
      table[row] = v[i] * powersOfTwo[1024 - 24];
      table[row + 1] = roundTo(42, sum.high);
      table[row + 2] = roundTo(80, sum.high - table[row + 1] + sum.low);
      table[row + 3] = 1 / table[row];
    }
  }
  return table;
}

/** v in units of 2^-24, each beside the inverse of its cell's middle. */
function inverses(): number[] {
  const edge = (i: number) => {
    words[0] = 0;
    words[1] = FIRST_WORD + i * 8192;
    return doubles[0];
  };
  return INVERSES.map((offset, i) => Math.round(powersOfTwo[1024 + 25] / (edge(i) + edge(i + 1))) + offset);
}

/** sum + ln(a/b), by ln(a/b) = 2 artanh z with z = (a − b)/(a + b) and its series up to z¹¹; integers, |z| < 1/200. */
function addLogOfRatio(sum: Pair, a: number, b: number): Pair {
  const above = a - b;
  const below = a + b;
  const z = above / below;
  const whole = twoProduct(z, below);
  const zLow = (above - whole.high - whole.low) / below;
  const square = twoProduct(z, z);
  const cube = twoProduct(square.high, z);
  const x = square.high;
  const third = cube.high / 3;
  const thirdLow = (cube.high - 2 * third - third + (cube.low + square.low * z + 3 * x * zLow)) / 3;
  const rest = z * x * x * (1 / 5 + x * (1 / 7 + x * (1 / 9 + x / 11)));
  const artanh = twoSum(z, third);
  const total = twoSum(sum.high, 2 * artanh.high);
  return twoSum(total.high, total.low + sum.low + 2 * (artanh.low + (zLow + thirdLow + rest)));
}

/** x as a multiple of 2^-bits; never −0. */
function roundTo(bits: number, x: number): number {
  return Math.round(x * powersOfTwo[1024 + bits]) * powersOfTwo[1024 - bits] + 0;
}
