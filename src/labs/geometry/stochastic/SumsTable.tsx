/** @file The two sums in numbers: for the four schedules of the theorem's corners, and for this run. */
import { Rich } from "../../../ui/Rich";
import { WideCell, WideTable } from "../../../ui/WideTable";
import type { Table } from "../../../charts/picture/table";

export function SumsTable({ caption, columns, rows }: Table) {
  return (
    <WideTable label={caption} className="sums" caption={caption} columns={columns}>
      {rows.map(([schedule, ...values]) => (
        <tr key={schedule} className="tabular">
          <th scope="row">
            <Rich text={String(schedule)} />
          </th>
          {values.map((value, i) => (
            <WideCell key={i} name={columns[i + 1] ?? ""}>
              {value}
            </WideCell>
          ))}
        </tr>
      ))}
    </WideTable>
  );
}
