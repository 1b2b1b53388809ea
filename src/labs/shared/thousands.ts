/** @file Whole numbers with narrow spaces between their thousands. */

const format = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });

/** 262144 → "262 144". */
export const thousands = (n: number) => format.format(n).replaceAll(",", "\u202f");

/** "1 run", "65 536 runs". */
export const counted = (count: number, noun: string) =>
  `${thousands(count)} ${noun}${count === 1 ? "" : "s"}`;
