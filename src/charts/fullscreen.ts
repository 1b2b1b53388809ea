/** @file A figure on the whole screen; loaded when one is asked to fill it. */
import "./fullscreen.css";

/** The figure has the focus while it fills the screen, so that keys mean the picture and not the menu. */
export async function fill(figure: HTMLElement): Promise<void> {
  await figure.requestFullscreen();
  figure.tabIndex = -1;
  figure.focus();
  const leave = () => {
    if (document.fullscreenElement === figure) return;
    figure.removeAttribute("tabindex");
    document.removeEventListener("fullscreenchange", leave);
  };
  document.addEventListener("fullscreenchange", leave);
}
