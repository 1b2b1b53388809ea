/** @file Language models in numbers. Pure. */
import { spread, type Table } from "../../../charts/picture/table";
import { labelsOf } from "../run/language/summary";
import type { LanguageTrace } from "../run/language/types";
import { begunOf } from "./curves";

const COLUMNS = ["method", "seed", "n", "bits per byte", "bits per token", "certified step", "bound"];
/** Rows of each run. */
const EACH = 9;

export function table({ params, runs }: LanguageTrace): Table {
  const labels = labelsOf(params.methods);
  return {
    caption: "Some tests of each run; the CSV has all.",
    columns: COLUMNS,
    rows: runs.flatMap((some, method) =>
      begunOf(some).flatMap(({ course }, seed) =>
        spread(course.t.length, EACH).map((k) => [
          labels[method] ?? "",
          seed + 1,
          course.t[k] ?? 0,
          course.bitsPerByte[k] ?? 0,
          course.bitsPerToken[k] ?? 0,
          course.certified[k] ?? 0,
          course.bound[k] ?? 0,
        ]),
      ),
    ),
  };
}
