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

/** How many characters two names begin with alike, short of a word or number that only begins alike. */
function alike(one: readonly string[], other: readonly string[]): number {
  const end = one.findIndex((character, i) => character !== other[i]);
  const most = Math.min(end < 0 ? one.length : end, one.length - 1);
  const whole = one
    .slice(0, most)
    .join("")
    .replace(/(\p{L}+|\p{N}+)$/u, "");
  return Array.from(whole).length || most;
}

/**
 * Names cut one by one, but so that different names stay different: where two come out the same, what they begin with
 * alike is left out.
 */
export function cutApart(names: readonly string[], cut: (name: string, i: number) => string): string[] {
  const cuts = names.map(cut);
  return names.map((name, i) => {
    const rivals = names.filter((other, k) => other !== name && cuts[k] === cuts[i]);
    if (rivals.length === 0) return cuts[i] ?? "";
    const characters = Array.from(name);
    const start = Math.max(...rivals.map((rival) => alike(characters, Array.from(rival))));
    return cut(`…${characters.slice(start).join("").trimStart()}`, i);
  });
}

/** Remembers what a placed text would have said with more room. */
export const shortFor = (whole: string, placed: PlacedText): PlacedText =>
  plainText(placed.text) === whole ? placed : { ...placed, whole };
