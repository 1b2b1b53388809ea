/** @file Clicks that follow a link here; those with keys open it elsewhere, which is the browser's. */
import type { MouseEvent } from "react";

export const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
