/** @file Stochastic runs: the distances that they reach, what two sums say about that, and how long a step may be. */
import { useMemo } from "react";
import { PartFigure } from "../../shared/parts/PartFigure";
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

export function StochasticPart(props: ScreenProps<"stochastic">) {
  const { params, trace, running, theme, exportsOf, onChange } = props;
  const begun = useBegun(trace, isBegun);
  // Which of the four panels a run belongs to is known when it is complete.
  const placed = useBegun(trace, isComplete) ?? trace;
  const saidOfMeans = useSaid(begun);
  const said = useSaid(trace);
  const { sentences, sums } = useMemo(() => {
    const summary = said?.complete === true ? summarizeStochastic(said) : null;
    return {
      sentences: said && summary ? stochasticFindings(said, summary) : [],
      sums: said && sumsTable(said, summary),
    };
  }, [said]);
  const shared = { theme, exportsOf };
  return (
    <>
      <div className="parts__pair">
        <PartFigure
          id="means"
          trace={begun}
          said={saidOfMeans}
          draw={drawMeans}
          words={meansWords}
          {...shared}
        />
        <PartFigure id="fourWays" trace={placed} draw={drawWays} words={waysWords} {...shared} />
      </div>
      <div className="parts__pair">
        <StepsPanel params={params} trace={trace} onChange={onChange} {...shared} />
        <div className="parts__aside">
          <RunFindings sentences={sentences} pending={running} />
        </div>
      </div>
      {sums === null ? null : <SumsTable {...sums} />}
    </>
  );
}
