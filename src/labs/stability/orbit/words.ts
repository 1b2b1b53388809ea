/** @file What became of the orbit of a cell, in words. */
import type { Orbit } from "../run/cell/orbit";
import type { FigureWords } from "../../../charts/picture/types";
import { formatNumber } from "../../../ui/number";

const many = (n: number) => `${n} step${n === 1 ? "" : "s"}`;

/** "converged at step 12", "collapsed at step 3 and bounces between faces". */
export function endWords({ end, steps }: Pick<Orbit, "end" | "steps">): string {
  switch (end.kind) {
    case "settled":
      return end.at === 0 ? "starts on the target" : `converged at step ${end.at}`;
    case "collapsed":
      return `collapsed at step ${end.at}`;
    case "betweenFaces":
      return `collapsed at step ${end.at} and bounces between faces`;
    case "cycle":
      return `wanders: a cycle of ${end.period} between ${formatNumber(end.low)} and ${formatNumber(end.high)}`;
    case "approaching":
      return `is still on its way: ${formatNumber(end.distance, 2)} off after ${many(steps)}`;
    case "stalled":
      return `wanders: still ${formatNumber(end.distance, 2)} off after ${many(steps)}`;
    case "irregular":
      return `wanders: its last ${end.states} beliefs lie between ${formatNumber(end.low, 2)} and ${formatNumber(end.high, 2)}, on no cycle of up to ${end.longest}`;
  }
}

const digits = (p: readonly number[]) =>
  p.length === 2 ? formatNumber(p[0] ?? NaN, 4) : `(${p.map((x) => formatNumber(x, 3)).join(", ")})`;

/** Says where the cell is. */
export function cellWords({ run }: Orbit): string {
  const step =
    run.rule === "fixed" ? `η = ${formatNumber(run.value, 4)}` : `${formatNumber(run.value, 4)} × η_max(p)`;
  return `target ${digits(run.target)}, start ${digits(run.start)}, ${step}`;
}

/** @param orbit null outside of the triangle */
export const orbitWords = (orbit: Orbit | null): FigureWords => ({
  number: "Figure 2",
  title: { text: "The cell pointed at" },
  caption: {
    text: orbit === null ? "Outside the triangle." : `${cellWords(orbit)}: the belief ${endWords(orbit)}.`,
  },
});
