/** @file The payoffs as a table of fields, with buttons that add and remove strategies. */
import { NumberField } from "../../../ui/NumberField";
import { within } from "../../shared/problem";
import type { GamesParams } from "../run/params";
import { mayGrow, mayShrink, withColumns, withEntry, withFittingGeometry, withRows } from "./edit";
import { strategyNames } from "./look";
import "./games.css";

interface PayoffTableProps {
  readonly params: GamesParams;
  readonly onChange: (params: GamesParams) => void;
}

interface SizeProps {
  readonly noun: string;
  readonly count: number;
  readonly onChange: (by: 1 | -1) => void;
}

function SizeButtons({ noun, count, onChange }: SizeProps) {
  return (
    <span className="payoff__size">
      <button
        type="button"
        disabled={!mayShrink(count)}
        aria-label={`One ${noun} fewer`}
        onClick={() => onChange(-1)}
      >
        −
      </button>
      <span>
        {count} {noun}s
      </span>
      <button
        type="button"
        disabled={!mayGrow(count)}
        aria-label={`One ${noun} more`}
        onClick={() => onChange(1)}
      >
        +
      </button>
    </span>
  );
}

const short = (name: string, count: number) => (count > 3 ? name : name.slice(0, 8));

/** Any number that a link may give. */
const check = within("payoff", {});

export function PayoffTable({ params, onChange }: PayoffTableProps) {
  const { payoff } = params;
  const names = strategyNames(payoff);
  const columns = payoff[0]?.length ?? 0;
  return (
    <div className="payoff">
      <div className="payoff__scroll">
        <table>
          <caption className="visually-hidden">What the row player gets</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">row</span>
              </th>
              {names.column.map((name) => (
                <th key={name} scope="col">
                  {short(name, columns)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {payoff.map((row, i) => (
              <tr key={i}>
                <th scope="row">{names.row[i]}</th>
                {row.map((value, j) => (
                  <td key={j}>
                    <NumberField
                      value={value}
                      label={`Payoff of row ${names.row[i]} against column ${names.column[j]}`}
                      digits={3}
                      problem={check}
                      nudge={(x, steps) => Number((x + steps / 10).toFixed(10))}
                      onChange={(x) => onChange({ ...params, payoff: withEntry(payoff, i, j, x) })}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="payoff__sizes">
        <SizeButtons
          noun="row"
          count={payoff.length}
          onChange={(by) => onChange(withFittingGeometry(withRows(params, by)))}
        />
        <SizeButtons
          noun="column"
          count={columns}
          onChange={(by) => onChange(withFittingGeometry(withColumns(params, by)))}
        />
      </p>
    </div>
  );
}
