/** @file Makes the words under a picture in one call. */
import type { FigureWords } from "./types";

/** @param slots the words for the slots of the caption */
export const captioned = (
  number: string,
  title: string,
  text = "",
  slots: readonly string[] = [],
): FigureWords => ({ number, title: { text: title }, caption: { text, slots } });
