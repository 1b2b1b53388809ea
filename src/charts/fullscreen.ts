/** @file A figure on the whole screen; loaded when one is asked to fill it. */
import "./fullscreen.css";

/** Frames in a row in which the page stayed where it was put: then it has its room again. */
const STILL = 30;
const LONGEST_MS = 2000;
/** Who scrolls or presses meanwhile wants to be elsewhere. */
const HANDS = ["wheel", "touchstart", "pointerdown", "keydown"] as const;

/** The page lost the figure's height meanwhile, and the browser moves it while it gets that back: it is held until it rests. */
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
    if (still < STILL) requestAnimationFrame(frame);
    else end();
  };
  requestAnimationFrame(frame);
  // A page that became shorter has no such place any more.
  setTimeout(end, LONGEST_MS);
}

/** The figure has the focus while it fills the screen, so that keys mean the picture and not the menu. */
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
