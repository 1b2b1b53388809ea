/** @file A list of items in the rail. Each can be changed and removed; others can be added while there is room. */
import type { ReactNode } from "react";
import type { CurveStyle } from "../../../charts/xy/overlay";
import type { Line } from "./railOf";
import { Swatch } from "./Swatch";
import "./itemList.css";

/** The list itself has no reset: each item resets its own values. */
const NO_RESET = { shown: false, onReset: () => {} };

interface ItemListProps<Item> {
  /** The id of the control for the list itself. */
  readonly control: string;
  readonly className?: string;
  /** The noun for an item, as in "an actor". */
  readonly one: string;
  readonly many: string;
  readonly items: readonly Item[];
  readonly styles: readonly CurveStyle[];
  /** The number of items shown elsewhere, which count before these. */
  readonly before?: number;
  /** The smallest number of items. */
  readonly atLeast: number;
  /** The largest number of items, those shown elsewhere included. */
  readonly most: number;
  readonly nameOf: (item: Item, i: number) => string;
  readonly next: () => Item;
  readonly onChange: (items: Item[]) => void;
  /** Rendered beside the sample of the item's curve. */
  readonly renderHead: (line: Line<Item>) => ReactNode;
  readonly renderRest?: (line: Line<Item>) => ReactNode;
}

export function ItemList<Item>(props: ItemListProps<Item>) {
  const {
    control,
    className = "",
    one,
    many,
    items,
    styles,
    before = 0,
    atLeast,
    most,
    nameOf,
    onChange,
  } = props;
  const isFull = before + items.length >= most;
  const noun = one.slice(one.indexOf(" ") + 1);
  return (
    <>
      <ul className={`items ${className}`}>
        {items.map((item, i) => {
          const label = `${noun} ${before + i + 1}`;
          const line = {
            control: `${control}-${i + 1}`,
            name: label,
            noun: label,
            label,
            value: item,
            reset: NO_RESET,
            onChange: (next: Item) => onChange(items.with(i, next)),
          };
          return (
            <li key={i}>
              <div className="items__head">
                {styles[i] ? <Swatch style={styles[i]} /> : null}
                {props.renderHead(line)}
                {items.length > atLeast ? (
                  <button
                    type="button"
                    className="items__remove"
                    aria-label={`Remove ${label}, ${nameOf(item, i)}`}
                    title="Remove"
                    onClick={() => onChange(items.toSpliced(i, 1))}
                  >
                    ×
                  </button>
                ) : null}
              </div>
              {props.renderRest?.(line)}
            </li>
          );
        })}
      </ul>
      <p className="rail-actions">
        <button type="button" disabled={isFull} onClick={() => onChange([...items, props.next()])}>
          {isFull ? `${most} ${many} are the most` : `+ add ${one}`}
        </button>
      </p>
    </>
  );
}
