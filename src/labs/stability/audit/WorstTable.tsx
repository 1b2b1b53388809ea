/** @file The worst pairs, each with its numbers and a link to its picture. */
import type { Counterexample } from "../../../experiments/stability/audit/types";
import type { Update } from "../../../experiments/stability/params";
import type { View } from "../../../scenario/types";
import { CopyNumber } from "../../../ui/CopyNumber";
import { formatNumber } from "../../../ui/number";
import { WideCell, WideTable } from "../../../ui/WideTable";
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

const COLUMNS = ["ratio", "D_KL before", "after", "η", "target q", "p_1", "p_2", "picture"];

export function WorstTable({ title, rows, update, theme }: WorstTableProps) {
  return (
    <WideTable label={title} className="worst" caption={title} columns={COLUMNS}>
      {rows.map((row, i) => (
        <tr key={i} className="tabular">
          <WideCell name="ratio">
            <CopyNumber value={row.ratio} digits={5} label={`ratio of row ${i + 1}`} />
          </WideCell>
          <WideCell name="D_KL before">{formatNumber(row.before)}</WideCell>
          <WideCell name="after">{formatNumber(row.after)}</WideCell>
          <WideCell name="η">
            <CopyNumber value={row.step} digits={4} label={`step of row ${i + 1}`} />
          </WideCell>
          <WideCell name="q">{belief(row.target)}</WideCell>
          <WideCell name="p_1">{belief(row.first)}</WideCell>
          <WideCell name="p_2">{belief(row.second)}</WideCell>
          <WideCell>
            <a
              className="no-print"
              href={pairLink(row, update, theme)}
              aria-label={`Open row ${i + 1} as a picture`}
            >
              {row.pair === null ? "open" : `open ${row.pair}`}
            </a>
          </WideCell>
        </tr>
      ))}
    </WideTable>
  );
}
