/** @file Compares rich texts. */
import type { RichText } from "./measure";

/** Whether two texts are equal, with the same pieces raised and lowered. */
export const sameText = (a: RichText, b: RichText): boolean =>
  a === b ||
  (a.length === b.length && a.every((run, i) => run.text === b[i]?.text && run.shift === b[i]?.shift));
