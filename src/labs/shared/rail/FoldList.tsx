/** @file A list of items in the rail, each in a line that opens to the rows of the item. */
import type { ReactNode } from "react";
import { AddButton, lineIn, nounOf, type ListProps } from "./list";
import type { Line } from "./railOf";
import "./rows.css";
import "./foldList.css";

interface FoldListProps<Item> extends ListProps<Item> {
  readonly renderLine: (item: Item, i: number) => ReactNode;
  readonly renderRows: (line: Line<Item>, i: number) => ReactNode;
}

export function FoldList<Item>(props: FoldListProps<Item>) {
  const { className = "", items, atLeast, onChange } = props;
  return (
    <>
      <ul className={`folds ${className}`}>
        {items.map((item, i) => (
          <li key={i}>
            <details className="rail-fold">
              <summary>{props.renderLine(item, i)}</summary>
              <div className="folds__body">
                {props.renderRows(lineIn(props, item, i), i)}
                {items.length > atLeast ? (
                  <button
                    type="button"
                    className="rail-action"
                    onClick={() => onChange(items.toSpliced(i, 1))}
                  >
                    Remove this {nounOf(props)}
                  </button>
                ) : null}
              </div>
            </details>
          </li>
        ))}
      </ul>
      <AddButton {...props} />
    </>
  );
}
