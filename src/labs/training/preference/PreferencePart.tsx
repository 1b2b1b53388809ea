/** @file Policies over the steps, what is still to be gained, and λ, which one drags. */
import { useMemo } from "react";
import { useDrawing } from "../../../charts/picture/useDrawing";
import { FigureSlot } from "../../../charts/FigureSlot";

import { RunFindings } from "../../shared/parts/RunFindings";
import { useBegun } from "../../shared/parts/useBegun";
import type { ScreenProps } from "../page";
import { drawGap, drawPolicy, isDrawn } from "./draw";
import { FactorPanel } from "./FactorPanel";
import { gapWords, policyWords, preferenceFindings } from "./words";

export function PreferencePart({
  params,
  trace: asked,
  running,
  theme,
  exportsOf,
  onChange,
}: ScreenProps<"preference">) {
  const begun = useBegun(asked, isDrawn);
  const trace = isDrawn(begun) ? begun : null;
  const policy = useDrawing(trace, drawPolicy);
  const gap = useDrawing(trace, drawGap);
  const findings = useMemo(() => (asked?.complete === true ? preferenceFindings(asked) : []), [asked]);
  return (
    <>
      <FigureSlot
        id="policy"
        theme={theme}
        words={policyWords(trace)}
        draw={policy}
        exports={exportsOf("policy")}
      />
      <div className="parts__pair">
        <FigureSlot id="gap" theme={theme} words={gapWords(trace)} draw={gap} exports={exportsOf("gap")} />
        <FactorPanel params={params} trace={trace} theme={theme} exportsOf={exportsOf} onChange={onChange} />
      </div>
      <RunFindings sentences={findings} pending={running} />
    </>
  );
}
