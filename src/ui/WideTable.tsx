/** @file A table with many columns. Where they have no room every row is a paragraph that names its values. */
import type { ReactNode } from "react";
import { CopyGroup } from "./CopyGroup";
import { Rich } from "./Rich";
import "./wideTable.css";

interface WideTableProps {
  /** What the table is, for those who do not see it. */
  readonly label: string;
  readonly className: string;
  readonly caption?: string;
  /** In the notation of Rich. */
  readonly columns: readonly string[];
  /** A `tr` each, of one `th` and WideCells or of WideCells alone. */
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
  /** The name of the column, said in the cell where the head of the table has no room; none for what speaks for itself. */
  readonly name?: string;
  readonly children: ReactNode | null;
}

/** Without children the cell is empty. */
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
