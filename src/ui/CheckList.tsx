/** @file Things to switch on and off, each with a picture of itself. */
import type { ReactNode } from "react";
import "./choices.css";

export interface CheckItem<Id extends string> {
  readonly id: Id;
  readonly label: ReactNode;
  readonly swatch?: ReactNode;
}

interface CheckListProps<Id extends string> {
  readonly legend: string;
  readonly items: readonly CheckItem<Id>[];
  readonly checked: readonly Id[];
  readonly onToggle: (id: Id, on: boolean) => void;
  readonly onPoint?: (id: Id | null) => void;
}

export function CheckList<Id extends string>({
  legend,
  items,
  checked,
  onToggle,
  onPoint,
}: CheckListProps<Id>) {
  return (
    <fieldset className="choices">
      <legend>{legend}</legend>
      {items.map(({ id, label, swatch }) => (
        <label
          key={id}
          className="choices__item"
          onPointerEnter={() => onPoint?.(checked.includes(id) ? id : null)}
          onPointerLeave={() => onPoint?.(null)}
        >
          <input
            type="checkbox"
            checked={checked.includes(id)}
            onChange={(event) => onToggle(id, event.target.checked)}
          />
          {swatch}
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
