/** @file Reads an entry by its number where a missing one is a programming error, so that it does not silently become 0. */

/**
 * Entry number `index` of a list or an array.
 *
 * @throws RangeError where there is none
 */
export function entryAt<Entry>(of: ArrayLike<Entry>, index: number): Entry {
  const entry: Entry | undefined = of[index];
  if (entry === undefined) throw new RangeError(`There is no entry ${index} among ${of.length}.`);
  return entry;
}
