/** @file The worst pairs, each with its numbers and a link to its picture. */
import type { Counterexample } from "../run/audit/types";
import type { Update } from "../run/params";
import type { Theme } from "../../../scenario/types";
import { CopyNumber } from "../../../ui/CopyNumber";
import { formatNumber } from "../../../ui/number";
import { Rich } from "../../../ui/Rich";
import { WideCell, WideTable } from "../../../ui/WideTable";
import { pairLink } from "../model/links";
import { beliefWords } from "./beliefs";

interface WorstTableProps {
  readonly title: string;
  readonly rows: readonly Counterexample[];
  readonly update: Update;
  readonly theme: Theme;
}

const COLUMNS = ["ratio", "D_KL before", "after", "η", "target q", "p_1", "p_2", "picture"];

export function WorstTable({ title, rows, update, theme }: WorstTableProps) {
  return (
    <WideTable label={title} className="worst" caption={title} columns={COLUMNS}>
      {rows.map((row, i) => {
        const { target, first, second } = beliefWords(row);
        return (
          <tr key={i} className="tabular">
            <WideCell name="ratio">
              <CopyNumber value={row.ratio} digits={5} label={`ratio of row ${i + 1}`} />
            </WideCell>
            <WideCell name="D_KL before">{formatNumber(row.before)}</WideCell>
            <WideCell name="after">{formatNumber(row.after)}</WideCell>
            <WideCell name="η">
              <CopyNumber value={row.step} digits={4} label={`step of row ${i + 1}`} />
            </WideCell>
            <WideCell name="q">
              <Rich text={target} />
            </WideCell>
            <WideCell name="p_1">
              <Rich text={first} />
            </WideCell>
            <WideCell name="p_2">
              <Rich text={second} />
            </WideCell>
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
        );
      })}
    </WideTable>
  );
}
