/** @file Learning from experts: regret and its bound, the weights, and how bounds grow with the number of experts. */
import { CompleteFindings } from "../../shared/parts/CompleteFindings";
import { PartFigure } from "../../shared/parts/PartFigure";
import { useBegun } from "../../shared/parts/useBegun";
import { useSaid } from "../../shared/parts/useSaid";
import type { ScreenProps } from "../page";
import type { OnlineTrace } from "../run/online/types";
import { drawRegret, drawWeights } from "./draw";
import { GrowthPanel } from "./GrowthPanel";
import { onlineFindings, regretWords, weightsWords } from "./words";

/** Learners appear together, so that figures do not jump. */
const isBegun = ({ runs }: OnlineTrace) => runs.length > 0 && runs.every((run) => run !== null);

export function OnlinePart(props: ScreenProps<"online">) {
  const { params, running, theme, exportsOf, onChange } = props;
  const trace = useBegun(props.trace, isBegun);
  const said = useSaid(trace);
  const shared = { trace, said, theme, exportsOf };
  return (
    <>
      <PartFigure id="regret" draw={drawRegret} words={regretWords} {...shared} />
      <div className="parts__pair">
        <PartFigure id="weights" draw={drawWeights} words={weightsWords} {...shared} />
        <GrowthPanel params={params} trace={trace} theme={theme} exportsOf={exportsOf} onChange={onChange} />
      </div>
      <CompleteFindings trace={said} tell={onlineFindings} pending={running} />
    </>
  );
}
