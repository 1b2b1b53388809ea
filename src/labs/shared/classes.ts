/** @file Default beliefs with as many classes as the beliefs that a link gives. */

/** The belief proportional to C, C − 1, …, 1, which is never the uniform one. */
export function graded(classes: number): number[] {
  return Array.from({ length: classes }, (_, i) => (2 * (classes - i)) / (classes * (classes + 1)));
}

/** The belief if it has this many classes; otherwise a graded one. */
export const sized = (p: number[], classes: number): number[] => (p.length === classes ? p : graded(classes));
