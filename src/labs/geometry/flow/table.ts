/** @file Flows in numbers. Pure. */
import { spread, type Cell, type Table } from "../../../charts/picture/table";
import type { FlowTrace } from "../run/flow/types";
import { runsIn } from "./runs";

const cell = (value: number | undefined): Cell => (value === undefined || Number.isNaN(value) ? null : value);

export function table(trace: FlowTrace, most?: number): Table {
  const shown = runsIn(trace);
  const [longest] = shown.toSorted((a, b) => b.run.t.length - a.run.t.length);
  const rows = longest?.run.t ?? new Float64Array();
  return {
    caption:
      "By step: the loss, and the divergence to z; the CSV has every step, that of the run every entry, too.",
    columns: ["step", ...shown.flatMap(({ name }) => [`${name}: f(x)`, `${name}: D(z, x)`])],
    rows: spread(rows.length, most).map((i) => [
      rows[i] ?? NaN,
      ...shown.flatMap(({ run }) => [cell(run.objective[i]), cell(run.divergence[i])]),
    ]),
  };
}
