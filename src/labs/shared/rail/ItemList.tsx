/** @file Several of a kind in the rail: each may be changed and taken away, and others are added while there is room. */
import type { ReactNode } from "react";
import type { CurveStyle } from "../../../charts/xy/overlay";
import { Swatch } from "./Swatch";
import "./itemList.css";

/** One of them, by its place, and how it becomes another. */
interface Each<Item> {
  readonly item: Item;
  readonly i: number;
  /** "actor 2". */
  readonly label: string;
  readonly put: (next: Item) => void;
}

interface ItemListProps<Item> {
  readonly className?: string;
  /** "an actor". */
  readonly one: string;
  readonly many: string;
  readonly items: readonly Item[];
  readonly styles: readonly CurveStyle[];
  /** Items that stand elsewhere and count before these. */
  readonly before?: number;
  /** So many must stay. */
  readonly atLeast: number;
  /** So many there may be, those before among them. */
  readonly most: number;
  readonly nameOf: (item: Item, i: number) => string;
  readonly next: () => Item;
  readonly onChange: (items: Item[]) => void;
  /** Beside the sample of its curve. */
  readonly renderHead: (each: Each<Item>) => ReactNode;
  readonly renderRest?: (each: Each<Item>) => ReactNode;
}

export function ItemList<Item>(props: ItemListProps<Item>) {
  const { className = "", one, many, items, styles, before = 0, atLeast, most, nameOf, onChange } = props;
  const isFull = before + items.length >= most;
  const noun = one.slice(one.indexOf(" ") + 1);
  return (
    <>
      <ul className={`items ${className}`}>
        {items.map((item, i) => {
          const label = `${noun} ${before + i + 1}`;
          const each = { item, i, label, put: (next: Item) => onChange(items.with(i, next)) };
          return (
            <li key={i}>
              <div className="items__head">
                {styles[i] ? <Swatch style={styles[i]} /> : null}
                {props.renderHead(each)}
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
              {props.renderRest?.(each)}
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
