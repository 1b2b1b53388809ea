/** @file The worst pairs, each with its numbers and a link to its picture. */
import type { Counterexample } from "../../../experiments/stability/audit/types";
import type { Update } from "../../../experiments/stability/params";
import type { View } from "../../../scenario/types";
import { CopyNumber } from "../../../ui/CopyNumber";
import { formatNumber } from "../../../ui/number";
import { Rich } from "../../../ui/Rich";
import { pairLink } from "../model/links";

interface WorstTableProps {
  readonly title: string;
  readonly rows: readonly Counterexample[];
  readonly update: Update;
  readonly theme: View["theme"];
}

const MOST_CLASSES = 3;

const belief = (p: readonly number[]) => {
  const shown = p.slice(0, MOST_CLASSES).map((x) => formatNumber(x, 3));
  return p.length > MOST_CLASSES ? `${shown.join(", ")}, …` : shown.join(", ");
};

export function WorstTable({ title, rows, update, theme }: WorstTableProps) {
  return (
    // What scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="stability-scroll" tabIndex={0} role="region" aria-label={title}>
      <table className="stability-table">
        <caption>
          <span className="stability-table__title">{title}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">ratio</th>
            <th scope="col">
              <Rich text="D_KL before" />
            </th>
            <th scope="col">after</th>
            <th scope="col">η</th>
            <th scope="col">target q</th>
            <th scope="col">
              <Rich text="p_1" />
            </th>
            <th scope="col">
              <Rich text="p_2" />
            </th>
            <th scope="col" className="no-print">
              picture
            </th>
          </tr>
        </thead>
        <tbody className="tabular">
          {rows.map((row, i) => (
            <tr key={i}>
              <td>
                <CopyNumber value={row.ratio} digits={5} label={`ratio of row ${i + 1}`} />
              </td>
              <td>{formatNumber(row.before)}</td>
              <td>{formatNumber(row.after)}</td>
              <td>
                <CopyNumber value={row.step} digits={4} label={`step of row ${i + 1}`} />
              </td>
              <td>{belief(row.target)}</td>
              <td>{belief(row.first)}</td>
              <td>{belief(row.second)}</td>
              <td className="no-print">
                <a href={pairLink(row, update, theme)} aria-label={`Open row ${i + 1} as a picture`}>
                  {row.pair === null ? "open" : `open ${row.pair}`}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
