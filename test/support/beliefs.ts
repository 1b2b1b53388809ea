/** Beliefs for property tests: generic ones, and on purpose those within 1e-300 of a face and 1e-15 of the centre. */
import fc from "fast-check";

/** The entry at an index that is known to exist. */
export function at<T>(x: ArrayLike<T>, i: number): T {
  const value = x[i];
  if (value === undefined) throw new Error(`There is no entry ${i} among ${x.length}.`);
  return value;
}

export const belief = (...entries: number[]): Float64Array => Float64Array.from(entries);

const total = (x: ArrayLike<number>): number => Array.from(x).reduce((a, b) => a + b, 0);

/** p/Σp as a fresh belief. */
export function normalized(x: ArrayLike<number>): Float64Array {
  const sum = total(x);
  return Float64Array.from(x, (value) => value / sum);
}

const entries = (arb: fc.Arbitrary<number>, classes: number) =>
  fc.array(arb, { minLength: classes, maxLength: classes });

const generic = (classes: number) => entries(fc.double({ min: 0.01, max: 1, noNaN: true }), classes);

/** One entry holds most of the mass; the others are anywhere down to 1e-298. */
const nearFace = (classes: number) =>
  fc
    .tuple(entries(fc.double({ min: 0, max: 298, noNaN: true }), classes), fc.nat(classes - 1))
    .map(([exponents, top]) => exponents.map((e, i) => (i === top ? 1 : 10 ** -e)));

/** Equal entries but for a relative 1e-1 … 1e-15. */
const nearCentre = (classes: number) =>
  fc
    .tuple(
      entries(fc.double({ min: -1, max: 1, noNaN: true }), classes),
      fc.double({ min: 1, max: 15, noNaN: true }),
    )
    .map(([offsets, e]) => offsets.map((u) => 1 + u * 10 ** -e));

/** Interior beliefs of so many classes, entries from 1e-300 up. */
export const beliefOf = (classes: number): fc.Arbitrary<Float64Array> =>
  fc.oneof(generic(classes), nearFace(classes), nearCentre(classes)).map(normalized);

/** Interior beliefs with entries from 0.01/C up: for laws that need room for differences. */
export const tameBeliefOf = (classes: number): fc.Arbitrary<Float64Array> => generic(classes).map(normalized);

/** 2 … 64, small ones more often. */
export const classCount = fc.oneof(
  fc.integer({ min: 2, max: 5 }),
  fc.integer({ min: 6, max: 12 }),
  fc.integer({ min: 13, max: 64 }),
);

/** Interior beliefs of a common number of classes, alone, in pairs, in threes. */
export function pointsOf(classes: fc.Arbitrary<number>) {
  const beliefs = (count: number): fc.Arbitrary<Float64Array[]> =>
    classes.chain((c) => fc.array(beliefOf(c), { minLength: count, maxLength: count }));
  const pairs = beliefs(2).map(([p = belief(), q = belief()]) => ({ p, q }));
  /** Pairs that are often close to each other: q = p but for a relative 1e-1 … 1e-15. */
  const closePairs: fc.Arbitrary<{ p: Float64Array; q: Float64Array }> = pairs.chain(({ p, q }) =>
    fc.double({ min: 1, max: 15, noNaN: true }).map((e) => ({
      p,
      q: normalized(Float64Array.from(p, (x, i) => x * (1 + (at(q, i) - 0.5) * 10 ** -e))),
    })),
  );
  return {
    onePoint: beliefs(1).map(([p = belief()]) => p),
    twoPoints: pairs,
    threePoints: beliefs(3).map(([x = belief(), y = belief(), z = belief()]) => ({ x, y, z })),
    closePair: closePairs,
    tamePair: classes.chain((c) => fc.record({ p: tameBeliefOf(c), q: tameBeliefOf(c) })),
  };
}

/** The same, of 2 … 64 classes. */
export const { onePoint, twoPoints, threePoints, closePair, tamePair } = pointsOf(classCount);

/** A permutation of so many classes. */
export const permutationOf = (classes: number): fc.Arbitrary<number[]> =>
  fc.shuffledSubarray(
    Array.from({ length: classes }, (_, i) => i),
    { minLength: classes, maxLength: classes },
  );

export const permute = (x: Float64Array, order: readonly number[]): Float64Array =>
  Float64Array.from(order, (i) => at(x, i));

/** |got − expected|/|expected|, 0 when they are the same (also both infinite). */
export const relativeError = (got: number, expected: number): number =>
  got === expected ? 0 : Math.abs(got - expected) / Math.abs(expected);

export const sumOf = total;
