/** @file The keys of a lecture in words, for its help and for the documentation. */

export const KEYS = [
  ["→ Page down", "next step"],
  ["← Page up", "step before"],
  ["Home, End", "first and last step"],
  ["12 Enter", "go to step 12"],
  ["O", "all steps"],
  ["F", "full screen"],
  ["B", "blank the screen, and back"],
  ["Q", "a QR code, by which this step opens on phones"],
  ["R", "put the figures back as the lecture has them"],
  ["Ctrl Z, Ctrl Shift Z", "undo a change of a figure, and do it again (on a Mac: Cmd)"],
  ["Esc", "close what lies over the slide"],
  ["?", "this list"],
] as const;
