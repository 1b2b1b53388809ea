/** @file Relaxed runs: how far they come, how far one step may be relaxed, and the same coin in three couplings. */
import { useMemo } from "react";
import { FigureSlot } from "../../../charts/FigureSlot";
import type { Paper, Picture } from "../../../charts/picture/types";
import { RunFindings } from "../../shared/parts/RunFindings";
import type { ScreenProps } from "../page";
import { summarizeRelaxation } from "../run/relaxation/summary";
import type { RelaxationTrace } from "../run/relaxation/types";
import { drawCouplings, drawFan, drawRuns } from "./draw";
import { FirstStepPanel } from "./FirstStepPanel";
import { hasCouplings } from "./part";
import { couplingsWords, fanWords, relaxationFindings, runsWords } from "./words";

function useDraw(trace: RelaxationTrace | null, draw: (trace: RelaxationTrace, paper: Paper) => Picture) {
  return useMemo(() => trace && ((paper: Paper) => draw(trace, paper)), [trace, draw]);
}

export function RelaxationPart({
  params,
  trace,
  running,
  theme,
  exportsOf,
  onChange,
}: ScreenProps<"relaxation">) {
  const runs = useDraw(trace, drawRuns);
  const fan = useDraw(trace && trace.fan.length > 0 ? trace : null, drawFan);
  const couplings = useDraw(trace && trace.couplings.length > 0 ? trace : null, drawCouplings);
  const findings = useMemo(
    () => (trace?.complete === true ? relaxationFindings(trace, summarizeRelaxation(trace)) : []),
    [trace],
  );
  const withCouplings = hasCouplings(params);
  const said = <RunFindings sentences={findings} pending={running} />;
  return (
    <>
      <div className="parts__pair">
        <FigureSlot
          id="runs"
          theme={theme}
          words={runsWords(trace)}
          draw={runs}
          exports={exportsOf("runs")}
        />
        <FirstStepPanel
          params={params}
          trace={trace}
          theme={theme}
          exportsOf={exportsOf}
          onChange={onChange}
        />
      </div>
      <div className="parts__pair">
        <FigureSlot id="fan" theme={theme} words={fanWords(trace)} draw={fan} exports={exportsOf("fan")} />
        {withCouplings ? (
          <FigureSlot
            id="couplings"
            theme={theme}
            words={couplingsWords(trace)}
            draw={couplings}
            exports={exportsOf("couplings")}
          />
        ) : (
          <div className="parts__aside">{said}</div>
        )}
      </div>
      {withCouplings ? said : null}
    </>
  );
}
