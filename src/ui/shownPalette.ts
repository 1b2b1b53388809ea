/** @file Which palette is on the page now. */
import type { PaletteName } from "./palette";

export const DARK_QUERY = "(prefers-color-scheme: dark)";
export const FORCED_QUERY = "(forced-colors: active)";

/** Whether a media query holds. */
export const holds = (query: string): boolean =>
  typeof matchMedia !== "undefined" && matchMedia(query).matches;

/** The palette of the chosen theme, or else the one that the system prefers; saved pictures use it. */
export function chosenPalette(): PaletteName {
  const chosen = document.documentElement.dataset["theme"];
  if (chosen === "light" || chosen === "dark" || chosen === "projector") return chosen;
  return holds(DARK_QUERY) ? "dark" : "light";
}

/** The palette on screen. Where forced colours are on, the system decides on light or dark whatever the theme. */
export const shownPalette = (): PaletteName =>
  holds(FORCED_QUERY) ? (holds(DARK_QUERY) ? "dark" : "light") : chosenPalette();
