/** @file The measured threshold in numbers. Pure. */
import type { ThresholdTrace } from "../run/threshold/types";
import { spread, type Table } from "../../../charts/picture/table";

export function table(
  { x, measured, collapse, bound, certified, fejer }: ThresholdTrace,
  most?: number,
): Table {
  return {
    caption: "Steps by start; the CSV has every start.",
    columns: ["start", "settles below", "collapse", "bound", "certified", "Fejér"],
    rows: spread(x.length, most).map((i) =>
      [x, measured, collapse, bound, certified, fejer].map((of) => of[i] ?? NaN),
    ),
  };
}
