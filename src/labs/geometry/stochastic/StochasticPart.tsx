/** @file Stochastic runs: how far they come, what two sums say of it, and how far a step may go. */
import { useMemo } from "react";
import { useDrawing } from "../../../charts/picture/useDrawing";
import { FigureSlot } from "../../../charts/FigureSlot";

import { useBegun } from "../../shared/parts/useBegun";
import { useSaid } from "../../shared/parts/useSaid";
import { RunFindings } from "../../shared/parts/RunFindings";
import type { ScreenProps } from "../page";
import { summarizeStochastic } from "../run/stochastic/summary";
import type { StochasticTrace } from "../run/stochastic/types";
import { drawMeans } from "./draw";
import { StepsPanel } from "./StepsPanel";
import { SumsTable } from "./SumsTable";
import { sumsTable } from "./table";
import { drawWays } from "./ways";
import { meansWords, stochasticFindings, waysWords } from "./words";

const isComplete = ({ complete }: StochasticTrace): boolean => complete;
const isBegun = ({ mean, exact }: StochasticTrace): boolean => mean.length > 0 || exact !== null;

export function StochasticPart({
  params,
  trace,
  running,
  theme,
  exportsOf,
  onChange,
}: ScreenProps<"stochastic">) {
  const begun = useBegun(trace, isBegun);
  const means = useDrawing(begun, drawMeans);
  // The place of a run among the four is known when it is complete.
  const placed = useBegun(trace, isComplete) ?? trace;
  const ways = useDrawing(placed, drawWays);
  const saidOfMeans = useSaid(begun);
  const said = useSaid(trace);
  const { sentences, sums } = useMemo(() => {
    const summary = said?.complete === true ? summarizeStochastic(said) : null;
    return {
      sentences: said && summary ? stochasticFindings(said, summary) : [],
      sums: said && sumsTable(said, summary),
    };
  }, [said]);
  return (
    <>
      <div className="parts__pair">
        <FigureSlot
          id="means"
          theme={theme}
          words={meansWords(saidOfMeans)}
          draw={means}
          exports={exportsOf("means")}
        />
        <FigureSlot
          id="fourWays"
          theme={theme}
          words={waysWords(placed)}
          draw={ways}
          exports={exportsOf("fourWays")}
        />
      </div>
      <div className="parts__pair">
        <StepsPanel params={params} trace={trace} theme={theme} exportsOf={exportsOf} onChange={onChange} />
        <div className="parts__aside">
          <RunFindings sentences={sentences} pending={running} />
        </div>
      </div>
      {sums === null ? null : <SumsTable {...sums} />}
    </>
  );
}
