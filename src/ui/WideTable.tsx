/** @file A table with many columns. On a narrow screen every row becomes a paragraph that names its values. */
import type { ReactNode } from "react";
import { CopyGroup } from "./CopyGroup";
import { Rich } from "./Rich";
import "./wideTable.css";

interface WideTableProps {
  /** Names the table, for those who do not see it. */
  readonly label: string;
  readonly className: string;
  readonly caption?: string;
  /** In the notation of Rich. */
  readonly columns: readonly string[];
  /** One `tr` for each row: a `th` and WideCells, or WideCells alone. */
  readonly children: ReactNode;
}

export function WideTable({ label, className, caption, columns, children }: WideTableProps) {
  return (
    // What scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={`wide-table ${className}`} tabIndex={0} role="region" aria-label={label}>
      <CopyGroup label={label}>
        <table>
          {caption ? (
            <caption>
              <span className="wide-table__title">{caption}</span>
            </caption>
          ) : null}
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  <Rich text={column} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </CopyGroup>
    </div>
  );
}

interface WideCellProps {
  /** The name of the column, which the cell says where the table has no head; absent if the value needs no name. */
  readonly name?: string;
  readonly children: ReactNode | null;
}

/** A cell; empty without children. */
export function WideCell({ name, children }: WideCellProps) {
  if (children === null)
    return (
      <td className="wide-table__none">
        <span>–</span>
      </td>
    );
  return (
    <td>
      {name === undefined ? null : (
        <span className="wide-table__name" aria-hidden="true">
          <Rich text={name} />{" "}
        </span>
      )}
      {children}
    </td>
  );
}
