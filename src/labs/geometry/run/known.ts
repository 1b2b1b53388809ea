/** @file What a trace does not know, as files say it: null. */

/** The values; null where they are NaN, which is only how typed arrays leave a place empty. */
export const known = (values: Float64Array): readonly (number | null)[] =>
  Array.from(values, (value) => (Number.isNaN(value) ? null : value));
