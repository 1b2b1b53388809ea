/** @file Lets a figure fill the screen; loaded when one is asked to. */
import "./fullscreen.css";

/** When the page has kept its place for this many frames in a row, it has its full height again. */
const STILL_FRAMES = 30;
const LONGEST_MS = 2000;
/** Events that mean that the person wants to go elsewhere. */
const HANDS = ["wheel", "touchstart", "pointerdown", "keydown"] as const;

/**
 * Keeps the page scrolled where it was. While a figure filled the screen the page was shorter by it, and the
 * browser moves the page while that height comes back.
 */
function holdPlace(top: number) {
  let still = 0;
  let isHeld = true;
  const end = () => {
    isHeld = false;
    for (const hand of HANDS) window.removeEventListener(hand, end);
  };
  for (const hand of HANDS) window.addEventListener(hand, end, { passive: true });
  const frame = () => {
    if (!isHeld) return;
    still = Math.abs(window.scrollY - top) < 2 ? still + 1 : 0;
    if (still === 0) window.scrollTo({ top, behavior: "instant" });
    if (still < STILL_FRAMES) requestAnimationFrame(frame);
    else end();
  };
  requestAnimationFrame(frame);
  // A page that has become shorter for good never gets back to that place.
  setTimeout(end, LONGEST_MS);
}

/** Makes a figure fill the screen and gives it the focus, so that keys go to the picture and not to the menu. */
export async function fill(figure: HTMLElement): Promise<void> {
  const place = window.scrollY;
  await figure.requestFullscreen();
  figure.tabIndex = -1;
  figure.focus();
  const leave = () => {
    if (document.fullscreenElement === figure) return;
    figure.removeAttribute("tabindex");
    holdPlace(place);
    document.removeEventListener("fullscreenchange", leave);
  };
  document.addEventListener("fullscreenchange", leave);
}
