/** @file Regret beside its bound, the weights, and how bounds grow with the experts. */
import { useMemo } from "react";
import { useDrawing } from "../../../charts/picture/useDrawing";
import { FigureSlot } from "../../../charts/FigureSlot";

import { RunFindings } from "../../shared/parts/RunFindings";
import { useBegun } from "../../shared/parts/useBegun";
import { useSaid } from "../../shared/parts/useSaid";
import type { ScreenProps } from "../page";
import type { OnlineTrace } from "../run/online/types";
import { drawRegret, drawWeights } from "./draw";
import { GrowthPanel } from "./GrowthPanel";
import { onlineFindings, regretWords, weightsWords } from "./words";

/** Learners come in together, so that figures do not jump. */
const isBegun = ({ runs }: OnlineTrace) => runs.length > 0 && runs.every((run) => run !== null);

export function OnlinePart({
  params,
  trace: asked,
  running,
  theme,
  exportsOf,
  onChange,
}: ScreenProps<"online">) {
  const trace = useBegun(asked, isBegun);
  const regret = useDrawing(trace, drawRegret);
  const weights = useDrawing(trace, drawWeights);
  const said = useSaid(trace);
  const findings = useMemo(() => (said?.complete === true ? onlineFindings(said) : []), [said]);
  return (
    <>
      <FigureSlot
        id="regret"
        theme={theme}
        words={regretWords(said)}
        draw={regret}
        exports={exportsOf("regret")}
      />
      <div className="parts__pair">
        <FigureSlot
          id="weights"
          theme={theme}
          words={weightsWords(said)}
          draw={weights}
          exports={exportsOf("weights")}
        />
        <GrowthPanel params={params} trace={trace} theme={theme} exportsOf={exportsOf} onChange={onChange} />
      </div>
      <RunFindings sentences={findings} pending={running} />
    </>
  );
}
