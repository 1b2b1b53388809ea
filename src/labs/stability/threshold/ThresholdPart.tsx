/** @file The measured threshold with the certificates, and how far apart they are. */
import { useMemo } from "react";
import { useDrawing } from "../../../charts/picture/useDrawing";
import type { FigureExports } from "../../../charts/export/actions";
import { FigureSlot } from "../../../charts/FigureSlot";
import type { FigureTheme } from "../../../charts/ink";

import { summarizeThreshold } from "../run/threshold/summary";
import type { ThresholdTrace } from "../run/threshold/types";
import { RunFindings } from "../../shared/parts/RunFindings";
import { drawRatio, drawThreshold } from "./draw";
import { ratioWords, thresholdFindings, thresholdWords } from "./words";

interface ThresholdPartProps {
  readonly trace: ThresholdTrace | null;
  readonly running: boolean;
  readonly theme: FigureTheme;
  readonly exportsOf: (figure: string) => FigureExports | null;
}

export function ThresholdPart({ trace, running, theme, exportsOf }: ThresholdPartProps) {
  const main = useDrawing(trace, drawThreshold);
  const ratio = useDrawing(trace, drawRatio);
  const findings = useMemo(
    () => (trace?.complete === true ? thresholdFindings(trace, summarizeThreshold(trace)) : []),
    [trace],
  );
  return (
    <>
      <div className="parts__pair">
        <FigureSlot
          id="threshold"
          theme={theme}
          words={thresholdWords(trace)}
          draw={main}
          exports={exportsOf("threshold")}
        />
        <FigureSlot id="ratio" theme={theme} words={ratioWords()} draw={ratio} exports={exportsOf("ratio")} />
      </div>
      <RunFindings sentences={findings} pending={running} />
    </>
  );
}
