/** @file Beliefs that a link leaves to the defaults, for as many classes as the ones that it gives. */

/** C, C − 1, …, 1 in shares: another belief than the uniform one, in every number of classes. */
export function graded(classes: number): number[] {
  return Array.from({ length: classes }, (_, i) => (2 * (classes - i)) / (classes * (classes + 1)));
}

/** The belief when it has so many classes, else a graded one that does. */
export const sized = (p: number[], classes: number): number[] => (p.length === classes ? p : graded(classes));
