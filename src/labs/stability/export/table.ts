/** @file What each part's data table holds: coarse where the picture is fine. Pure. */
import { histogramEdges } from "../../../experiments/stability/audit/histogram";
import type { StabilityTrace } from "../../../experiments/stability/types";
import { binsOf, type Bin } from "../audit/histogram";
import { formatNumber } from "../../../ui/number";
import { gridRows } from "../map/grid";

export interface Table {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (number | string)[])[];
}

const MOST_ROWS = 33;

/** Evenly spread indices, first and last among them. */
export function spread(count: number, most = MOST_ROWS): readonly number[] {
  const rows = Math.min(count, most);
  return Array.from({ length: rows }, (_, i) =>
    rows === 1 ? 0 : Math.round((i * (count - 1)) / (rows - 1)),
  );
}

/** "below 0.001", "0.2–0.213", "above 1000". */
function binWords({ low, high, open }: Bin): string {
  if (open === "below") return `below ${formatNumber(high, 4)}`;
  if (open === "above") return `above ${formatNumber(low, 4)}`;
  return `${formatNumber(low, 4)}–${formatNumber(high, 4)}`;
}

export function tableOf(trace: StabilityTrace): Table {
  switch (trace.part) {
    case "atlas": {
      const upwards =
        trace.params.classes === 3 ? "p₃" : trace.params.rule.kind === "fixed" ? "step η" : "fraction";
      return {
        caption: "Cells of the map by what became of them, counted in blocks; the CSV has every cell.",
        columns: [trace.params.axis, upwards, "converged", "collapsed", "wandering"],
        rows: gridRows(trace).map((row) => [row.x, row.y, row.converged, row.collapsed, row.wandering]),
      };
    }
    case "threshold": {
      const { x, measured, collapse, bound, certified, fejer } = trace;
      return {
        caption: "Steps by start; the CSV has every start.",
        columns: ["start", "settles below", "collapse", "bound", "certified", "Fejér"],
        rows: spread(x.length).map((i) =>
          [x, measured, collapse, bound, certified, fejer].map((of) => of[i] ?? NaN),
        ),
      };
    }
    case "orbits": {
      const { step, lyapunov, period, states, params } = trace;
      return {
        caption: "Settled states by step; period 0: no cycle was found. The CSV has every column.",
        columns: ["step η", "lowest", "highest", "period", "Lyapunov"],
        rows: spread(step.length).map((i) => {
          const column = states.subarray(i * params.kept, (i + 1) * params.kept);
          const ends = [
            column.reduce((a, b) => Math.min(a, b), 1),
            column.reduce((a, b) => Math.max(a, b), 0),
          ];
          return [step[i] ?? NaN, ...ends, period[i] ?? 0, lyapunov[i] ?? NaN];
        }),
      };
    }
    case "audit":
      return {
        caption: "Pairs by how much one step changed their divergence.",
        columns: ["ratio", "pairs"],
        rows: binsOf(histogramEdges(), trace.histogram)
          .filter(({ count }) => count > 0)
          .map((bin) => [binWords(bin), bin.count]),
      };
    case "pair": {
      const { params, result } = trace;
      return {
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
      };
    }
  }
}
