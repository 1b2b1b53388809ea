/** @file A list of items in the rail. Each can be changed and removed; others can be added while there is room. */
import type { ReactNode } from "react";
import type { CurveStyle } from "../../../charts/xy/overlay";
import { AddButton, lineIn, type ListProps } from "./list";
import type { Line } from "./railOf";
import { Swatch } from "./Swatch";
import "./itemList.css";

interface ItemListProps<Item> extends ListProps<Item> {
  readonly styles: readonly CurveStyle[];
  readonly nameOf: (item: Item, i: number) => string;
  /** Rendered beside the sample of the item's curve. */
  readonly renderHead: (line: Line<Item>) => ReactNode;
  readonly renderRest?: (line: Line<Item>) => ReactNode;
}

export function ItemList<Item>(props: ItemListProps<Item>) {
  const { className = "", items, styles, atLeast, nameOf, onChange } = props;
  return (
    <>
      <ul className={`items ${className}`}>
        {items.map((item, i) => {
          const line = lineIn(props, item, i);
          return (
            <li key={i}>
              <div className="items__head">
                {styles[i] ? <Swatch style={styles[i]} /> : null}
                {props.renderHead(line)}
                {items.length > atLeast ? (
                  <button
                    type="button"
                    className="items__remove"
                    aria-label={`Remove ${line.label}, ${nameOf(item, i)}`}
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
      <AddButton {...props} />
    </>
  );
}
