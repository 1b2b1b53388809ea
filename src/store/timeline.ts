/**
 * @file Undo and redo as two lists of items, one before and one after what is shown. The edits of one drag
 * count as one change.
 */
import { hasGesture, type Past } from "./history";

interface Changed {
  /** The gesture that made the change; null when no edit did. */
  readonly gesture: object | null;
}

export interface Timeline<Item extends Changed> {
  readonly canGo: (direction: Direction) => boolean;
  /** Records what was there before a change. What had been undone can then no longer be redone. */
  readonly push: (before: Item) => void;
  /**
   * Compares the past of a store before and after an edit. When a gesture has begun, the item before it is
   * recorded; when the last gesture was called off, its item is removed. False when neither has happened.
   */
  readonly follow: (past: Past<unknown>, before: Past<unknown>, itemOf: (gesture: object) => Item) => boolean;
  readonly forgetUndone: () => void;
  /**
   * Takes the nearest item in this direction that would change what is shown. What is shown now goes to the
   * other list.
   * @param hereOf what is shown now, to be put into the other list instead of the item; null = leave this
   * item alone
   */
  readonly go: (direction: Direction, hereOf: (item: Item) => Item | null) => Item | null;
}
export type Direction = "undo" | "redo";

/**
 * @param most the number of items kept
 * @param isSame whether two items would look the same, so that going from one to the other shows nothing
 */
export function createTimeline<Item extends Changed>(
  most: number,
  isSame: (one: Item, other: Item) => boolean,
): Timeline<Item> {
  let lists: Readonly<Record<Direction, readonly Item[]>> = { undo: [], redo: [] };
  const push = (before: Item) => {
    lists = { undo: [...lists.undo.slice(1 - most), before], redo: [] };
  };
  return {
    canGo: (direction) => lists[direction].length > 0,
    push,
    follow: (past, before, itemOf) => {
      const gesture = past.at(-1)?.gesture;
      const last = lists.undo.at(-1)?.gesture;
      const begins = gesture !== undefined && !hasGesture(before, gesture);
      const ends = hasGesture(before, last) && !hasGesture(past, last);
      if (begins) push(itemOf(gesture));
      else if (ends) lists = { ...lists, undo: lists.undo.slice(0, -1) };
      return begins || ends;
    },
    forgetUndone: () => {
      lists = { ...lists, redo: [] };
    },
    go: (direction, hereOf) => {
      const other = direction === "undo" ? "redo" : "undo";
      for (const item of lists[direction].toReversed()) {
        const here = hereOf(item);
        if (here === null) continue;
        lists = { ...lists, [direction]: lists[direction].filter((one) => one !== item) };
        if (isSame(item, here)) continue;
        lists = { ...lists, [other]: [...lists[other], here] };
        return item;
      }
      return null;
    },
  };
}
