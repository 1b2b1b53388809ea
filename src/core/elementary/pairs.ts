/**
 * @file Sums of two doubles, high + low with |low| ≤ ulp(high)/2: arithmetic with about 104 bits out of + − × ÷ alone.
 * For tables, once, at load: nothing here is meant for a step.
 * @see Dekker, Numer. Math. 18 (1971) 224; Knuth, TAOCP 2, 4.2.2
 */

/** The number high + low. */
export interface Pair {
  readonly high: number;
  readonly low: number;
}

/**
 * a + b without error.
 *
 * @param a finite
 * @param b finite
 * @returns the rounded sum and what rounding took; the sum must not overflow
 */
export function twoSum(a: number, b: number): Pair {
  const high = a + b;
  const added = high - a;
  return { high, low: a - (high - added) + (b - added) };
}

/**
 * a · b without error.
 *
 * @param a |a| < 2^970
 * @param b |b| < 2^970
 * @returns the rounded product and what rounding took; exact where the product is 0 or above 2^-969 in size
 */
export function twoProduct(a: number, b: number): Pair {
  const halver = 134217729; // 2^27 + 1, Veltkamp's factor: halves the bits of a double
  const aTop = halver * a - (halver * a - a);
  const bTop = halver * b - (halver * b - b);
  const aRest = a - aTop;
  const bRest = b - bTop;
  const high = a * b;
  return { high, low: aTop * bTop - high + aTop * bRest + aRest * bTop + aRest * bRest };
}

/**
 * The product of two pairs.
 *
 * @returns relative error below 2^-103
 */
export function multiply(a: Pair, b: Pair): Pair {
  const product = twoProduct(a.high, b.high);
  return twoSum(product.high, product.low + (a.high * b.low + a.low * b.high));
}
