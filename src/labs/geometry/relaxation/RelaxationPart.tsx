/** @file Relaxed runs: the distances that they reach, how far one step may be relaxed, and the same coin in three couplings. */
import { CompleteFindings } from "../../shared/parts/CompleteFindings";
import { PartFigure } from "../../shared/parts/PartFigure";
import { useBegun } from "../../shared/parts/useBegun";
import { useSaid } from "../../shared/parts/useSaid";
import type { ScreenProps } from "../page";
import type { RelaxationTrace } from "../run/relaxation/types";
import { drawCouplings, drawFan, drawRuns } from "./draw";
import { FirstStepPanel } from "./FirstStepPanel";
import { hasCouplings } from "./part";
import { couplingsWords, fanWords, relaxationFindings, runsWords } from "./words";

const hasMean = ({ mean, exact }: RelaxationTrace): boolean => mean.length > 0 || exact !== null;
const hasFan = ({ fan }: RelaxationTrace): boolean => fan.length > 0;
const isCoupled = ({ couplings }: RelaxationTrace): boolean => couplings.length > 0;

export function RelaxationPart(props: ScreenProps<"relaxation">) {
  const { params, trace, running, theme, exportsOf, onChange } = props;
  const begun = useBegun(trace, hasMean);
  const fanned = useBegun(trace, hasFan);
  const coupled = useBegun(trace, isCoupled);
  const saidOfRuns = useSaid(begun);
  const withCouplings = hasCouplings(params);
  const found = <CompleteFindings trace={useSaid(trace)} tell={relaxationFindings} pending={running} />;
  const shared = { theme, exportsOf };
  return (
    <>
      <div className="parts__pair">
        <PartFigure id="runs" trace={begun} said={saidOfRuns} draw={drawRuns} words={runsWords} {...shared} />
        <FirstStepPanel params={params} trace={trace} onChange={onChange} {...shared} />
      </div>
      <div className="parts__pair">
        <PartFigure id="fan" trace={fanned} draw={drawFan} words={fanWords} {...shared} />
        {withCouplings ? (
          <PartFigure
            id="couplings"
            trace={coupled}
            draw={drawCouplings}
            words={couplingsWords}
            {...shared}
          />
        ) : (
          <div className="parts__aside">{found}</div>
        )}
      </div>
      {withCouplings ? found : null}
    </>
  );
}
