/** @file The counts of sampled pairs: numbers, shares and Wilson's intervals. */
import type { AuditTrace } from "../run/audit/types";
import { CopyGroup } from "../../../ui/CopyGroup";
import { CopyNumber } from "../../../ui/CopyNumber";
import { Rich } from "../../../ui/Rich";
import { pairWords, shareParts } from "./words";

const ROWS = [
  { key: "expanded", name: "D_KL expanded" },
  { key: "inequalityFailed", name: "the printed inequality failed" },
  { key: "leftInterior", name: "left the interior, D_KL\u00a0=\u00a0∞" },
] as const;

export function CountsTable({ trace }: { trace: AuditTrace }) {
  const { pairs } = trace;
  return (
    <CopyGroup label="Counts of the audit">
      <table className="stability-table">
        <caption className="visually-hidden">Counts of the audit with 95 % intervals</caption>
        <thead>
          <tr>
            <th scope="col">of {pairWords(pairs)}</th>
            <th scope="col">count</th>
            <th scope="col">share (95 % interval)</th>
          </tr>
        </thead>
        <tbody className="tabular">
          {ROWS.map(({ key, name }) => {
            const { share, interval } = shareParts(trace[key], pairs);
            return (
              <tr key={key}>
                <th scope="row">
                  <Rich text={name} />
                </th>
                <td>
                  <CopyNumber value={trace[key]} digits={8} label={name.replace("_", " ")} />
                </td>
                <td>
                  {pairs === 0 ? (
                    "–"
                  ) : (
                    <>
                      <span>{share}</span> <span>({interval})</span>
                    </>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </CopyGroup>
  );
}
