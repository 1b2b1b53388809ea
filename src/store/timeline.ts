/** @file What was there before, and what was there before it was undone: two lists, of which one place is seen. */

export interface Timeline<Item> {
  readonly canGo: (direction: Direction) => boolean;
  /** What was there before a change; what had been undone is gone with it. */
  readonly push: (before: Item) => void;
  readonly last: () => Item | undefined;
  readonly dropLast: () => void;
  readonly forgetUndone: () => void;
  /** The nearest item there that differs from what is here, which goes to the other list. */
  readonly go: (direction: Direction, here: Item) => Item | null;
}
export type Direction = "undo" | "redo";

/** @param isSame whether a step between two items would show nothing */
export function createTimeline<Item>(
  most: number,
  isSame: (one: Item, other: Item) => boolean,
): Timeline<Item> {
  const lists: Record<Direction, Item[]> = { undo: [], redo: [] };
  return {
    canGo: (direction) => lists[direction].length > 0,
    push: (before) => {
      lists.undo = [...lists.undo.slice(1 - most), before];
      lists.redo = [];
    },
    last: () => lists.undo.at(-1),
    dropLast: () => void lists.undo.pop(),
    forgetUndone: () => {
      lists.redo = [];
    },
    go: (direction, here) => {
      const from = lists[direction];
      let found = from.pop();
      while (found !== undefined && isSame(found, here)) found = from.pop();
      if (found === undefined) return null;
      lists[direction === "undo" ? "redo" : "undo"].push(here);
      return found;
    },
  };
}
