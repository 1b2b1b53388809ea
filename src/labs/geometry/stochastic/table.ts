/** @file Stochastic runs in numbers, and what each of the two sums does. Pure. */
import { formatNumber, superscript } from "../../../ui/number";
import type { Table } from "../../../charts/picture/table";
import { corners } from "../run/stochastic/corners";
import type { StochasticSummary, StochasticTrace } from "../run/stochastic/types";
import { stepFormula } from "./words";

/** The times in the table of sums. */
const TIMES = [10, 100, 10_000];
const sum = (value: number): string => (value === Infinity ? "infinite" : formatNumber(value, 4));

/** A formula in plain characters: "(n + 1)²". */
const typed = (formula: string): string =>
  formula.replace(/\^\{(.*)\}/, (_, exponent: string) =>
    Number.isInteger(Number(exponent)) ? superscript(Number(exponent)) : `^${exponent}`,
  );

/** In the words of the theorem, which is sufficient but not necessary. */
function guarantee(sumY: number, sumStep: number): string {
  if (sumY === Infinity) return "nothing";
  return sumStep === Infinity ? "a limit, 0" : "a limit";
}

export function sumsTable(trace: StochasticTrace, summary: StochasticSummary | null): Table {
  const known = corners().map(({ name, sumY, sumStep, mean, vanishes, isFinite }) => [
    typed(name),
    sum(sumY),
    sum(sumStep),
    guarantee(sumY, sumStep),
    ...TIMES.map((t) => formatNumber(mean[t] ?? NaN, 4)),
    vanishes ? "goes to 0" : isFinite ? "stalls" : "stays above 0",
  ]);
  const means = (t: number): string => {
    const value = trace.exact?.[t] ?? trace.mean[t];
    return value === undefined ? "–" : value === Infinity ? "infinite" : formatNumber(value, 4);
  };
  const own =
    summary === null
      ? []
      : [
          [
            `this run: ${typed(stepFormula(trace.params))}`,
            sum(summary.sumY),
            sum(summary.sumStep),
            guarantee(summary.sumY, summary.sumStep),
            ...TIMES.map(means),
            summary.outcome === "vanishes" ? "goes to 0" : summary.outcome,
          ],
        ];
  return {
    caption: "What each sum does: the mean distance E Dₙ",
    columns: ["ηₙ", "ΣYₙ", "Σηₙ", "guaranteed", ...TIMES.map((t) => `n = ${t}`), "the mean"],
    rows: [...known, ...own],
  };
}
