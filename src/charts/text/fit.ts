/** @file Texts that people choose, cut to the room there is; the whole text is told where one asks for it. */
import type { PlacedText } from "./label";
import { plainText, textWidth, type FontId } from "./measure";

/** A text cut to a width, with an ellipsis where something is missing. */
export function fitText(text: string, font: FontId, size: number, width: number): string {
  if (textWidth(text, font, size) <= width) return text;
  const characters = Array.from(text);
  for (let length = characters.length - 1; length > 0; length--) {
    const cut = `${characters
      .slice(0, length)
      .join("")
      .replace(/[\s\-–,.=]+$/, "")}…`;
    if (textWidth(cut, font, size) <= width) return cut;
  }
  return "";
}

/** Remembers what a placed text would have said with more room. */
export const shortFor = (whole: string, placed: PlacedText): PlacedText =>
  plainText(placed.text) === whole ? placed : { ...placed, whole };
