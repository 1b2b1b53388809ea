/** @file Dashes that grow with a figure. */

/** "5 4", each so many times as long. */
export const longer = (dash: string, by: number): string =>
  dash.replace(/[\d.]+/g, (length) => `${Number(length) * by}`);
