/** @file The kinds of problems and step rules of a flow. */
import { numeric } from "../../../../param/argument";
import type { Simple } from "../../../../param/kind";
import type { RailRow } from "../../../../param/row";
import { spelt } from "../../../../param/spelt";
import { matrix, vector } from "../../../../param/vector";
import { POSITIVE_SIZE, type FlowProblem, type FlowRule, type FlowRuleKind } from "../params";

const entries = <Entry>(n: number, entry: (i: number) => Entry) =>
  Array.from({ length: n }, (_, i) => entry(i));

/** Decreasing shares with sum 1 and two decimals. */
export function graded(n: number): number[] {
  const weights = entries(n, (i) => n - i);
  const total = weights.reduce((sum, one) => sum + one, 0);
  const shares = weights.map((one) => Math.floor((100 * one) / total));
  const rest = 100 - shares.reduce((sum, one) => sum + one, 0);
  return shares.map((share, i) => (i === 0 ? share + rest : share) / 100);
}

const rising = (n: number) => entries(n, (i) => i / 2);
const falling = (n: number) => rising(n).toReversed();

const target = { words: "The target.", row: { usualIn: graded, stays: true } } as const;

export const flowProblemKind: Simple<FlowProblem> = spelt<Exclude<FlowProblem, string>>({
  crossEntropy: { target: { kind: vector({ entries: { atLeast: 0 } }), ...target } },
  squaredDistance: { target: { kind: vector(), ...target } },
  linear: {
    loss: {
      kind: vector(),
      words: "The loss of each class.",
      row: { name: "loss of each class", usualIn: rising },
    },
  },
  losses: {
    rows: {
      kind: matrix({ rows: [1, 4096] }),
      words: "The losses of each step; the last row stays.",
      row: {
        name: "losses, also pasted as CSV",
        noun: "losses",
        usualIn: (n) => [rising(n), falling(n)],
      },
    },
  },
  quadratic: {
    matrix: {
      kind: matrix({ square: true }),
      words: "M of ½xᵀMx − vᵀx.",
      row: { name: "matrix M", usualIn: (n) => entries(n, (i) => entries(n, (j) => (i === j ? 2 : 0.5))) },
    },
    vector: { kind: vector(), words: "v of ½xᵀMx − vᵀx.", row: { name: "vector v", usualIn: falling } },
  },
  system: {
    matrix: {
      kind: matrix(),
      words: "A of ½‖Ax − b‖².",
      row: { name: "matrix A", usualIn: (n) => [entries(n, () => 1), entries(n, (i) => i + 1)] },
    },
    rhs: {
      kind: vector(),
      words: "b of ½‖Ax − b‖².",
      row: { name: "right-hand side b", usualIn: (n) => [1, (n + 1) / 2.5] },
    },
  },
});

export const flowProblemRow: RailRow = {
  name: "problem",
  labels: {
    crossEntropy: "cross-entropy",
    squaredDistance: "squared distance",
    linear: "linear loss",
    losses: "losses, row by row",
    quadratic: "quadratic",
    system: "system of equations",
  },
};

const row = { usual: 0.9 };
export const flowRuleKind: Simple<FlowRule> = spelt<FlowRuleKind>({
  fixed: {},
  boundFraction: {
    fraction: numeric(POSITIVE_SIZE, "Step as a fraction of the bound η_max at the belief.", row),
  },
  certified: {},
  fejer: {
    fraction: numeric(POSITIVE_SIZE, "Step as a fraction of the exact Fejér step of the geometry.", row),
  },
  inverseSqrt: {},
});
