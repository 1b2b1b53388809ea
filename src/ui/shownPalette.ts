/** @file Which palette is on the page now. */
import type { PaletteName } from "./palette";

export const DARK = "(prefers-color-scheme: dark)";
export const FORCED = "(forced-colors: active)";

/** Whether a media query holds. */
export const holds = (query: string): boolean =>
  typeof matchMedia !== "undefined" && matchMedia(query).matches;

/** The theme that was chosen, else what the system prefers: that of a saved picture. */
export function chosenPalette(): PaletteName {
  const chosen = document.documentElement.dataset["theme"];
  if (chosen === "light" || chosen === "dark" || chosen === "projector") return chosen;
  return holds(DARK) ? "dark" : "light";
}

/** The same, but where the system chooses the paper, inks follow it in every theme. */
export const shownPalette = (): PaletteName =>
  holds(FORCED) ? (holds(DARK) ? "dark" : "light") : chosenPalette();
