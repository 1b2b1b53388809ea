/** @file A textbook method and its row in numbers. Pure. */
import { spread, type Table } from "../../../charts/picture/table";
import type { EqualitiesTrace } from "../run/equalities/types";

export function table({ result }: EqualitiesTrace, most?: number): Table {
  const n = result?.dimension ?? 1;
  const entries = Array.from({ length: n }, (_, i) => i);
  const rows = (result?.textbook.length ?? 0) / n;
  return {
    caption: "Entries by step, textbook and template; the CSV of the run has metric and oracle, too.",
    columns: [
      "step",
      ...entries.map((i) => `textbook, entry ${i + 1}`),
      ...entries.map((i) => `template, entry ${i + 1}`),
    ],
    rows: spread(rows, most).map((t) => [
      t,
      ...entries.map((i) => result?.textbook[n * t + i] ?? null),
      ...entries.map((i) => result?.template[n * t + i] ?? null),
    ]),
  };
}
