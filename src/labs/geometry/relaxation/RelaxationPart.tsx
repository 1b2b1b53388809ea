/** @file Relaxed runs: how far they come, how far one step may be relaxed, and the same coin in three couplings. */
import { useMemo } from "react";
import { useDrawing } from "../../../charts/picture/useDrawing";
import { FigureSlot } from "../../../charts/FigureSlot";

import { RunFindings } from "../../shared/parts/RunFindings";
import { useBegun } from "../../shared/parts/useBegun";
import { useSaid } from "../../shared/parts/useSaid";
import type { ScreenProps } from "../page";
import { summarizeRelaxation } from "../run/relaxation/summary";
import type { RelaxationTrace } from "../run/relaxation/types";
import { drawCouplings, drawFan, drawRuns } from "./draw";
import { FirstStepPanel } from "./FirstStepPanel";
import { hasCouplings } from "./part";
import { couplingsWords, fanWords, relaxationFindings, runsWords } from "./words";

const hasMean = ({ mean, exact }: RelaxationTrace): boolean => mean.length > 0 || exact !== null;
const hasFan = ({ fan }: RelaxationTrace): boolean => fan.length > 0;
const isCoupled = ({ couplings }: RelaxationTrace): boolean => couplings.length > 0;

export function RelaxationPart({
  params,
  trace,
  running,
  theme,
  exportsOf,
  onChange,
}: ScreenProps<"relaxation">) {
  const begun = useBegun(trace, hasMean);
  const runs = useDrawing(begun, drawRuns);
  const fanned = useBegun(trace, hasFan);
  const fan = useDrawing(fanned, drawFan);
  const coupled = useBegun(trace, isCoupled);
  const couplings = useDrawing(coupled, drawCouplings);
  const saidOfRuns = useSaid(begun);
  const told = useSaid(trace);
  const findings = useMemo(
    () => (told?.complete === true ? relaxationFindings(told, summarizeRelaxation(told)) : []),
    [told],
  );
  const withCouplings = hasCouplings(params);
  const said = <RunFindings sentences={findings} pending={running} />;
  return (
    <>
      <div className="parts__pair">
        <FigureSlot
          id="runs"
          theme={theme}
          words={runsWords(saidOfRuns)}
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
        <FigureSlot id="fan" theme={theme} words={fanWords(fanned)} draw={fan} exports={exportsOf("fan")} />
        {withCouplings ? (
          <FigureSlot
            id="couplings"
            theme={theme}
            words={couplingsWords(coupled)}
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
