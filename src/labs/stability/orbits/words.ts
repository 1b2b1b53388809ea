/** @file The words under a bifurcation diagram and under the cobweb beside it. */
import type { FigureWords } from "../../../charts/picture/types";
import type { OrbitsTrace } from "../run/orbits/types";
import { formatNumber } from "../../../ui/number";
import { UPDATE_NAMES } from "../../../experiments/update";
import { counted } from "../../shared/thousands";
import { wordsAt } from "./events";

function diagramCaption({ params, lyapunov }: OrbitsTrace): string {
  const { kept, transient, target, start, update } = params;
  const endless = lyapunov.includes(-Infinity) ? "; where a face throws all of them together it is −∞" : "";
  return (
    `The last ${counted(kept, "belief")} after ${counted(transient, "step")}, target ${formatNumber(target, 4)}, start ${formatNumber(start, 4)}; ` +
    `${UPDATE_NAMES[update].full}. Below: above 0 nearby beliefs part, below 0 they meet${endless}. Point at a step for its cobweb.`
  );
}

/** @param trace null while there is nothing */
export const diagramWords = (trace: OrbitsTrace | null): FigureWords => ({
  number: "Figure 1",
  title: { text: "Where the belief settles, by step" },
  caption: { text: trace === null ? "" : diagramCaption(trace) },
});

/** "η = 2.3: cycle of 2". */
export const stepWords = (trace: OrbitsTrace | null, step: number): string =>
  `η = ${formatNumber(step, 4)}: ${(trace && wordsAt(trace, step)) ?? "not computed yet"}`;

/** @param words what happens at its step */
export const cobwebWords = (words: string): FigureWords => ({
  number: "Figure 2",
  title: { text: "One step as a curve" },
  caption: { text: `${words}. The staircase runs between the curve of one step and the diagonal.` },
});
