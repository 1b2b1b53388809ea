/** @file A pair before and after its step, in numbers. Pure. */
import type { PairTrace } from "../run/pair/types";
import type { Table } from "../../../charts/picture/table";

export const table = ({ params, result }: PairTrace): Table => ({
  caption: "The pair before and after the step.",
  columns: ["class", "q", "p₁", "p₂", "F p₁", "F p₂"],
  rows: params.target.map((q, i) => [
    i + 1,
    q,
    params.first[i] ?? NaN,
    params.second[i] ?? NaN,
    result?.firstAfter[i] ?? NaN,
    result?.secondAfter[i] ?? NaN,
  ]),
});
