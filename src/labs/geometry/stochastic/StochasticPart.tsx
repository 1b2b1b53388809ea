/** @file Stochastic runs: how far they come, what two sums say of it, and how far a step may go. */
import { useMemo } from "react";
import { FigureSlot } from "../../../charts/FigureSlot";
import type { Paper, Picture } from "../../../charts/picture/types";
import { DataTable } from "../../../ui/DataTable";
import { RunFindings } from "../../shared/parts/RunFindings";
import type { ScreenProps } from "../page";
import { summarizeStochastic } from "../run/stochastic/summary";
import type { StochasticTrace } from "../run/stochastic/types";
import { drawMeans, drawSteps } from "./draw";
import { sumsTable } from "./table";
import { drawWays } from "./ways";
import { meansWords, stepsWords, stochasticFindings, waysWords } from "./words";

function useDraw(trace: StochasticTrace | null, draw: (trace: StochasticTrace, paper: Paper) => Picture) {
  return useMemo(() => trace && ((paper: Paper) => draw(trace, paper)), [trace, draw]);
}

export function StochasticPart({ trace, running, theme, exportsOf }: ScreenProps<"stochastic">) {
  const means = useDraw(trace, drawMeans);
  const ways = useDraw(trace, drawWays);
  const steps = useDraw(trace?.way ? trace : null, drawSteps);
  const { sentences, sums } = useMemo(() => {
    const summary = trace?.complete === true ? summarizeStochastic(trace) : null;
    return {
      sentences: trace && summary ? stochasticFindings(trace, summary) : [],
      sums: trace && sumsTable(trace, summary),
    };
  }, [trace]);
  return (
    <>
      <div className="parts__pair">
        <FigureSlot
          id="means"
          theme={theme}
          words={meansWords(trace)}
          draw={means}
          exports={exportsOf("means")}
        />
        <FigureSlot
          id="fourWays"
          theme={theme}
          words={waysWords(trace)}
          draw={ways}
          exports={exportsOf("fourWays")}
        />
      </div>
      <div className="parts__pair">
        <FigureSlot
          id="safeSteps"
          theme={theme}
          words={stepsWords(trace)}
          draw={steps}
          exports={exportsOf("safeSteps")}
        />
        <div className="parts__aside">
          <RunFindings sentences={sentences} pending={running} />
        </div>
      </div>
      {sums === null ? null : <DataTable {...sums} />}
    </>
  );
}
