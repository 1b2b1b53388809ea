/** @file Opens a dialog from where no component is drawn: what it was chosen in is gone by then. */
import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";

/** @param draw what is shown, handed how to close it */
export function openDialog(draw: (close: () => void) => ReactNode): void {
  const place = document.createElement("div");
  document.body.append(place);
  const root = createRoot(place);
  const close = () => {
    window.removeEventListener("hashchange", close);
    root.unmount();
    place.remove();
  };
  // Back, or a link: what it belongs to is left.
  window.addEventListener("hashchange", close);
  root.render(draw(close));
}
