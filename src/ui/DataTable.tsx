/** @file Numbers in rows and columns, for reading and for screen readers; a word or a dash where there is no number. */
import { formatNumber } from "./number";
import "./dataTable.css";

interface DataTableProps {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (number | string | null)[])[];
}

export function DataTable({ caption, columns, rows }: DataTableProps) {
  return (
    // What scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="data-table" tabIndex={0} role="region" aria-label={caption}>
      <table>
        <caption>
          <span>{caption}</span>
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" title={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="tabular">
          {rows.map((row, i) => (
            <tr key={i}>
              {row.map((value, j) => (
                <td key={j}>{typeof value === "number" ? formatNumber(value, 4) : (value ?? "–")}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
