/** @file Dashes that grow with a figure. */

/** A dash like "5 4" with all lengths multiplied. */
export const longer = (dash: string, by: number): string =>
  dash.replace(/[\d.]+/g, (length) => `${Number(length) * by}`);
