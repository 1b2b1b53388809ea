/** @file The steps in numbers. Pure. */
import { geometryName } from "../../../experiments/geometry/potential";
import type { StepTrace } from "../run/step/types";

export function table({ params, steps }: StepTrace) {
  const of = steps?.steps ?? [];
  const cell = (value: number | null | undefined) => value ?? null;
  return {
    caption: "Every class before and after the step; then divided by its sum.",
    columns: [
      "class",
      "before",
      ...of.flatMap(({ geometry, renormalised }) => [
        geometryName(geometry),
        ...(renormalised === null ? [] : [`${geometryName(geometry)}, divided`]),
      ]),
    ],
    rows: params.point.map((x, i) => [
      i + 1,
      x,
      ...of.flatMap(({ next, renormalised }) => [
        cell(next?.[i]),
        ...(renormalised === null ? [] : [cell(renormalised[i])]),
      ]),
    ]),
  };
}
