/** @file Classification in numbers: a row for each method. Pure. */
import type { Estimate } from "../../../core/student";
import { formatNumber } from "../../../ui/number";
import type { Table } from "../../../charts/picture/table";
import { summarizeClassification } from "../run/classification/summary";
import type { ClassificationTrace, MethodSummary } from "../run/classification/types";

const cell = (found: Estimate | null): string | null => {
  if (found === null) return null;
  const { mean, low, high } = found;
  const interval =
    Number.isFinite(low) && low < high ? ` [${formatNumber(low, 3)}, ${formatNumber(high, 3)}]` : "";
  return `${formatNumber(mean, 4)}${interval}`;
};

const COLUMNS_BEFORE = ["method", "step U", "steps to target", "÷ first", "arrived", "left"];
/** The columns for a model whose minimum is known, and for one whose minimum is not. */
const TO_MINIMUM = ["f − f*", "½‖θ − z*‖²", "D(z*, θ)", "D rose"];
const COLUMNS_ALONE = ["f"];
const COLUMNS_AFTER = ["beyond bound", "beyond certified", "away"];

export function table(trace: ClassificationTrace): Table {
  const { methods, optimum } = summarizeClassification(trace);
  const left = (one: MethodSummary) =>
    one.finalObjective === null ? null : one.finalObjective.mean - (optimum?.objective ?? 0);
  return {
    caption: "Each method at its step, with 95 % intervals; the CSV of the run has every seed.",
    columns: [...COLUMNS_BEFORE, ...(optimum === null ? COLUMNS_ALONE : TO_MINIMUM), ...COLUMNS_AFTER],
    rows: methods.map((one) => [
      one.label,
      one.step,
      cell(one.stepsToTarget),
      cell(one.ratioToFirst),
      one.reached,
      one.diverged,
      left(one),
      ...(optimum === null
        ? []
        : [cell(one.finalDistance), cell(one.finalDivergence), one.fejerViolations ?? null]),
      one.monitor?.shareBeyondBound ?? null,
      one.monitor?.shareBeyondCertified ?? null,
      one.monitor?.shareAway ?? null,
    ]),
  };
}
