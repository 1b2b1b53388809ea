/** @file A figure on the whole screen; loaded when one is asked to fill it. */
import "./fullscreen.css";

/** Until the browser has given the page its room again. */
const SETTLED_MS = 300;

/** The figure has the focus while it fills the screen, so that keys mean the picture and not the menu. */
export async function fill(figure: HTMLElement): Promise<void> {
  const place = window.scrollY;
  await figure.requestFullscreen();
  figure.tabIndex = -1;
  figure.focus();
  const leave = () => {
    if (document.fullscreenElement === figure) return;
    figure.removeAttribute("tabindex");
    // The page lost the figure's height meanwhile, and the browser moved it: once it is in its room again, back to the place.
    setTimeout(() => window.scrollTo({ top: place, behavior: "instant" }), SETTLED_MS);
    document.removeEventListener("fullscreenchange", leave);
  };
  document.addEventListener("fullscreenchange", leave);
}
