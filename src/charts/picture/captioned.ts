/** @file What stands under a picture, in one call. */
import type { FigureWords } from "./types";

/** @param slots of the caption */
export const captioned = (
  number: string,
  title: string,
  text = "",
  slots: readonly string[] = [],
): FigureWords => ({ number, title: { text: title }, caption: { text, slots } });
