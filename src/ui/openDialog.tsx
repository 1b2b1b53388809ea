/** @file Opens a dialog outside of all components, since the menu or button that asked for it may be gone by then. */
import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";

/** @param draw renders the dialog, given how to close it */
export function openDialog(draw: (close: () => void) => ReactNode): void {
  const place = document.createElement("div");
  document.body.append(place);
  const root = createRoot(place);
  const close = () => {
    window.removeEventListener("hashchange", close);
    root.unmount();
    place.remove();
  };
  // The person went back or followed a link, so what the dialog belongs to is gone.
  window.addEventListener("hashchange", close);
  root.render(draw(close));
}
