/** @file What was there before, and what was there before it was undone: two lists, of which one place is seen; a drag is one change. */
import { hasGesture, type Past } from "./history";

interface Changed {
  /** What changed it; null: no edit of it. */
  readonly gesture: object | null;
}

export interface Timeline<Item extends Changed> {
  readonly canGo: (direction: Direction) => boolean;
  /** What was there before a change; what had been undone is gone with it. */
  readonly push: (before: Item) => void;
  /**
   * Takes from the pasts of a store after and before an edit whether a gesture began, before which an item was there, or the last one was
   * called off; false where neither is the case.
   */
  readonly follow: (past: Past<unknown>, before: Past<unknown>, itemOf: (gesture: object) => Item) => boolean;
  readonly forgetUndone: () => void;
  /**
   * The nearest item there that differs from what is here, which goes to the other list.
   * @param hereOf what is here in the place of an item; null where that is not asked for: then the item stays
   */
  readonly go: (direction: Direction, hereOf: (item: Item) => Item | null) => Item | null;
}
export type Direction = "undo" | "redo";

/** @param isSame whether a step between two items would show nothing */
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
