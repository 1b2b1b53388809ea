/**
 * @file Tells plain clicks on a link, which the app follows itself, from clicks with modifier keys, which the
 * browser opens elsewhere.
 */

type Click = Pick<MouseEvent, "button" | "metaKey" | "ctrlKey" | "shiftKey" | "altKey">;

export const isPlainClick = (event: Click): boolean =>
  event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
