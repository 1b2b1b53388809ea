/** @file Which keys undo and redo. */

export type Direction = "undo" | "redo";

export const directionOf = (event: KeyboardEvent): Direction | null => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === "z") return event.shiftKey ? "redo" : "undo";
  return key === "y" && event.ctrlKey && !event.shiftKey ? "redo" : null;
};
