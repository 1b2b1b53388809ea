/** @file Replaces unknown values of a trace by null, for files. */

/** The values, with null for NaN, which marks an empty place in a typed array. */
export const known = (values: Float64Array): readonly (number | null)[] =>
  Array.from(values, (value) => (Number.isNaN(value) ? null : value));
