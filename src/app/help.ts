/** @file The table of keys and what they do. */

interface KeyHelp {
  readonly keys: readonly string[];
  readonly does: string;
}

export const KEYS: readonly KeyHelp[] = [
  { keys: ["Tab"], does: "to the next handle, field or button; every handle of a figure is one stop" },
  { keys: ["←", "→", "↑", "↓"], does: "move a handle, a number or a point; with Shift ten times as far" },
  { keys: ["Home", "End"], does: "a handle to its edge, the clock to its first or last step" },
  { keys: ["Enter"], does: "take what has been typed; open the run of a map's cell" },
  { keys: ["Esc"], does: "call off a drag, leave a draft, close what is open" },
  { keys: ["Ctrl Z", "⌘ Z"], does: "undo; with Shift do it again" },
  { keys: ["Space"], does: "play and pause, where a clock plays" },
  { keys: [",", "."], does: "one step back, one step on, where a clock plays" },
  {
    keys: ["S", "G"],
    does: "start and goal to this cell, on a grid that one paints; Space paints the cell or takes that away",
  },
  { keys: ["+", "−", "0"], does: "closer, farther, the whole: on a map, and on the time axis" },
  { keys: ["?"], does: "this list" },
];
