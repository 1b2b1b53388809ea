/** @file The lines of an error against ρⁿ as CSV: a cell is empty where nothing is said. */
import { anchorOf, KINDS } from "../run/anchor";
import type { TrackingTrace } from "../run/types";

/** Lines without line ends, header first. */
export function* anchorRows(trace: TrackingTrace, index: number): Generator<string, void, void> {
  yield ["rule", "t", "klTargetBelief", ...KINDS].join(",");
  const anchor = anchorOf(trace, index);
  if (anchor === null) return;
  const { rule } = anchor;
  for (let row = 0; row < rule.t.length; row++) {
    const said = KINDS.map((kind) => anchor[kind].values[row] ?? NaN);
    yield [index, rule.t[row], rule.kl[row], ...said.map((value) => (Number.isNaN(value) ? "" : value))].join(
      ",",
    );
  }
}
