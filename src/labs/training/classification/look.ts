/** @file What methods look like, by their place, and what is told of them in figures. */
import { seriesAt } from "../../../charts/looks";
import type { CurveStyle } from "../../../charts/xy/overlay";
import { hasOwnUnit } from "../../../core/training/methods";
import { momentsOf, fullRelaxation } from "../../../experiments/relaxation/law";
import { formatNumber } from "../../../ui/number";
import { METHOD_NAMES } from "../run/classification/labels";
import type { ClassificationParams, TrainingMethod } from "../run/classification/params";

export const methodStyle = (place: number, label: string): CurveStyle => ({
  id: `method-${place + 1}`,
  label,
  ...seriesAt(place),
});

/** The mean of λ; null where it depends on the gradient. */
export const meanLambda = ({ relaxation }: TrainingMethod): number | null =>
  momentsOf(relaxation)?.mean ?? null;

/** One kind of method throughout, told apart by constant λ alone. */
export const differInLambda = ({ methods }: ClassificationParams): boolean =>
  methods.length > 1 &&
  methods.every(
    (method, i, [first]) =>
      method.kind === first?.kind &&
      fullRelaxation(method.relaxation).kind === "constant" &&
      methods.findIndex((other) => other.relaxation === method.relaxation) === i,
  );

/** λ of the first method multiplies the step and nothing else. */
export const isFactor = ({ methods: [first] }: ClassificationParams): boolean =>
  first !== undefined && !hasOwnUnit(first.kind);

/** As short as an axis wants it. */
export function shortLabel(params: ClassificationParams, method: TrainingMethod, place: number): string {
  if (differInLambda(params)) return `λ ${formatNumber(meanLambda(method) ?? NaN, 3)}`;
  return params.methods.length > 4 ? String(place + 1) : METHOD_NAMES[method.kind];
}
