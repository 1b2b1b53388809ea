/** @file Control in numbers. Pure. */
import { spread, type Table } from "../../../charts/picture/table";
import type { ControlCourse, ControlTrace } from "../run/control/types";

export function table({ courses, optimalValue, params }: ControlTrace, most?: number): Table {
  const all = courses.filter((course): course is ControlCourse => course !== null);
  return {
    caption: "Value at the start by iteration, evenly picked; the CSV has every iteration.",
    columns: ["t", ...all.map(({ label }) => label), "optimum"],
    rows: spread(params.iterations + 1, most).map((t) => [
      t,
      ...all.map(({ values }) => values[t] ?? null),
      optimalValue ?? null,
    ]),
  };
}
