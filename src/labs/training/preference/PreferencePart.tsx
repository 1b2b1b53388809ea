/** @file Learning from preferences: policies over the steps, what is still to be gained, and λ, which can be dragged. */
import { CompleteFindings } from "../../shared/parts/CompleteFindings";
import { PartFigure } from "../../shared/parts/PartFigure";
import { useBegun } from "../../shared/parts/useBegun";
import type { ScreenProps } from "../page";
import { drawGap, drawPolicy, isDrawn } from "./draw";
import { FactorPanel } from "./FactorPanel";
import { gapWords, policyWords, preferenceFindings } from "./words";

export function PreferencePart(props: ScreenProps<"preference">) {
  const { params, trace: asked, running, theme, exportsOf, onChange } = props;
  const begun = useBegun(asked, isDrawn);
  const trace = isDrawn(begun) ? begun : null;
  const shared = { trace, theme, exportsOf };
  return (
    <>
      <PartFigure id="policy" draw={drawPolicy} words={policyWords} {...shared} />
      <div className="parts__pair">
        <PartFigure id="gap" draw={drawGap} words={gapWords} {...shared} />
        <FactorPanel params={params} trace={trace} theme={theme} exportsOf={exportsOf} onChange={onChange} />
      </div>
      <CompleteFindings trace={asked} tell={preferenceFindings} pending={running} />
    </>
  );
}
