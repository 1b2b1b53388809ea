/** @file Language models in numbers. Pure. */
import { MOST_ROWS, spread, type Table } from "../../../charts/picture/table";
import { labelsOf } from "../run/language/summary";
import type { LanguageTrace } from "../run/language/types";
import { begunOf } from "../run/language/summary";

/** At least this many rows of each run are listed. */
const LEAST_ROWS = 9;
const COLUMNS = ["method", "seed", "n", "bits per byte", "bits per token", "certified step", "bound"];
export function table({ params, runs }: LanguageTrace, most = MOST_ROWS): Table {
  const labels = labelsOf(params.methods);
  const each = Math.max(LEAST_ROWS, Math.floor(most / Math.max(1, runs.flatMap(begunOf).length)));
  return {
    caption: "Some tests of each run; the CSV has all.",
    columns: COLUMNS,
    rows: runs.flatMap((some, method) =>
      begunOf(some).flatMap(({ course }, seed) =>
        spread(course.t.length, each).map((k) => [
          labels[method] ?? "",
          seed + 1,
          course.t[k] ?? NaN,
          course.bitsPerByte[k] ?? NaN,
          course.bitsPerToken[k] ?? NaN,
          course.certified[k] ?? NaN,
          course.bound[k] ?? NaN,
        ]),
      ),
    ),
  };
}
