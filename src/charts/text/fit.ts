/** @file Shortens text that people chose to the room there is; the whole text can be asked for. */
import type { PlacedText } from "./label";
import { plainText, textWidth, type FontId } from "./measure";

/** The text, shortened to a width with an ellipsis if need be. */
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

/** Notes on a placed text what it is short for. */
export const shortFor = (whole: string, placed: PlacedText): PlacedText =>
  plainText(placed.text) === whole ? placed : { ...placed, whole };
