/** @file The measured threshold with the certificates, and their ratio. */
import { CompleteFindings } from "../../shared/parts/CompleteFindings";
import { PartFigure } from "../../shared/parts/PartFigure";
import type { ScreenProps } from "../page";
import { drawRatio, drawThreshold } from "./draw";
import { ratioWords, thresholdFindings, thresholdWords } from "./words";

export function ThresholdPart({ trace, running, theme, exportsOf }: ScreenProps<"threshold">) {
  const shared = { trace, theme, exportsOf };
  return (
    <>
      <div className="parts__pair">
        <PartFigure id="threshold" draw={drawThreshold} words={thresholdWords} {...shared} />
        <PartFigure id="ratio" draw={drawRatio} words={ratioWords} {...shared} />
      </div>
      <CompleteFindings trace={trace} tell={thresholdFindings} pending={running} />
    </>
  );
}
