/** @file Whether two texts are alike. */
import type { RichText } from "./measure";

/** Whether two texts say the same, with the same runs raised and lowered. */
export const sameText = (a: RichText, b: RichText): boolean =>
  a === b ||
  (a.length === b.length && a.every((run, i) => run.text === b[i]?.text && run.shift === b[i]?.shift));
