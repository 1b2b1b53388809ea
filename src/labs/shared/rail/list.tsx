/** @file What all lists of items in the rail share. */
import type { Line } from "./railOf";

/** The list itself has no reset: each item resets its own values. */
const NO_RESET = { shown: false, onReset: () => {} };

export interface ListProps<Item> {
  /** The id of the control for the list itself. */
  readonly control: string;
  readonly className?: string;
  /** The noun for an item, as in "an actor". */
  readonly one: string;
  readonly many: string;
  readonly items: readonly Item[];
  /** The number of items shown elsewhere, which count before these. */
  readonly before?: number;
  /** The smallest number of items. */
  readonly atLeast: number;
  /** The largest number of items, those shown elsewhere included. */
  readonly most: number;
  readonly next: () => Item;
  readonly onChange: (items: Item[]) => void;
}

export const nounOf = ({ one }: Pick<ListProps<never>, "one">): string => one.slice(one.indexOf(" ") + 1);

/** The line of one item, named by its position, as in "actor 2". */
export function lineIn<Item>(props: ListProps<Item>, item: Item, i: number): Line<Item> {
  const { control, items, before = 0, onChange } = props;
  const label = `${nounOf(props)} ${before + i + 1}`;
  return {
    control: `${control}-${i + 1}`,
    name: label,
    noun: label,
    label,
    value: item,
    reset: NO_RESET,
    onChange: (next) => onChange(items.with(i, next)),
  };
}

/** Adds an item while there is room. */
export function AddButton<Item>({ one, many, items, before = 0, most, next, onChange }: ListProps<Item>) {
  const isFull = before + items.length >= most;
  return (
    <p className="rail-actions">
      <button type="button" disabled={isFull} onClick={() => onChange([...items, next()])}>
        {isFull ? `${most} ${many} are the most` : `+ add ${one}`}
      </button>
    </p>
  );
}
