/** @file What came of the pairs: counts, shares and Wilson's intervals. */
import { wilsonInterval } from "../../../core/wilson";
import type { AuditTrace } from "../../../experiments/stability/audit/types";
import { CopyNumber } from "../../../ui/CopyNumber";
import { formatNumber } from "../../../ui/number";
import { Rich } from "../../../ui/Rich";
import { thousands } from "../figure/thousands";

const ROWS = [
  { key: "expanded", name: "D_KL expanded" },
  { key: "inequalityFailed", name: "the printed inequality failed" },
  { key: "leftInterior", name: "left the interior, D_KL = ∞" },
] as const;

export function CountsTable({ trace }: { trace: AuditTrace }) {
  const { pairs } = trace;
  return (
    <table className="stability-table">
      <caption className="visually-hidden">Counts of the audit with 95 % intervals</caption>
      <thead>
        <tr>
          <th scope="col">of {thousands(pairs)} pairs</th>
          <th scope="col">count</th>
          <th scope="col">share</th>
          <th scope="col">95 % interval</th>
        </tr>
      </thead>
      <tbody className="tabular">
        {ROWS.map(({ key, name }) => {
          const { low, high } = wilsonInterval(trace[key], pairs);
          return (
            <tr key={key}>
              <th scope="row">
                <Rich text={name} />
              </th>
              <td>
                <CopyNumber value={trace[key]} digits={8} label={name.replace("_", " ")} />
              </td>
              <td>{pairs === 0 ? "–" : `${formatNumber((100 * trace[key]) / pairs, 3)} %`}</td>
              <td>
                {formatNumber(100 * low, 3)}–{formatNumber(100 * high, 3)} %
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
