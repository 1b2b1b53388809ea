/** @file What methods look like, by their place, and what is told of them in figures. */
import type { CurveStyle } from "../../../charts/xy/overlay";
import { hasOwnUnit } from "../../../core/training/methods";
import { momentsOf, fullRelaxation } from "../../../experiments/relaxation/law";
import { formatNumber } from "../../../ui/number";
import type { Token } from "../../../ui/palette";
import { METHOD_NAMES } from "../run/classification/labels";
import type { ClassificationParams, TrainingMethod } from "../run/classification/params";

const INKS: readonly Token[] = [
  "entropy",
  "violation",
  "bound",
  "fejer",
  "mse",
  "certified",
  "rule5",
  "olive",
];
const DASHES = ["", "8 4", "3 3", "14 3 3 3", "10 3", "6 3 2 3", "2 4", "16 4"];
const MARKERS = ["square", "triangle", "circle", "diamond"] as const;

export const methodStyle = (place: number, label: string): CurveStyle => ({
  id: `method-${place + 1}`,
  label,
  color: INKS[place % INKS.length] ?? "ink",
  dash: DASHES[place % DASHES.length] ?? "",
  marker: MARKERS[place % MARKERS.length] ?? "square",
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
