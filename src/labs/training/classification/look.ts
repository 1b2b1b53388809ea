/** @file The looks of methods, by their place, and their names in figures. */
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

/** Whether all methods are of one kind and differ only in a constant λ. */
export const differInLambda = ({ methods }: ClassificationParams): boolean =>
  methods.length > 1 &&
  methods.every(
    (method, i, [first]) =>
      method.kind === first?.kind &&
      fullRelaxation(method.relaxation).kind === "constant" &&
      methods.findIndex((other) => other.relaxation === method.relaxation) === i,
  );

/** Whether λ of the first method only multiplies the step. */
export const isFactor = ({ methods: [first] }: ClassificationParams): boolean =>
  first !== undefined && !hasOwnUnit(first.kind);

/** A label short enough for an axis. */
export function shortLabel(params: ClassificationParams, method: TrainingMethod, place: number): string {
  if (differInLambda(params)) return `λ ${formatNumber(meanLambda(method) ?? NaN, 3)}`;
  return params.methods.length > 4 ? String(place + 1) : METHOD_NAMES[method.kind];
}
