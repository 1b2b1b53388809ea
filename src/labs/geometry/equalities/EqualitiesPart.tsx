/** @file A textbook method and the template's row for it: both runs, the distance between them, the metric. */
import { useMemo } from "react";
import { PartFigure } from "../../shared/parts/PartFigure";
import { RunFindings } from "../../shared/parts/RunFindings";
import type { ScreenProps } from "../page";
import { drawDifference, drawMetric, drawRuns, isDrawn } from "./draw";
import { equalitiesFindings } from "./findings";
import { differenceWords, metricWords, runsWords } from "./words";

export function EqualitiesPart({ trace, running, theme, exportsOf }: ScreenProps<"equalities">) {
  const findings = useMemo(() => (trace === null ? [] : equalitiesFindings(trace)), [trace]);
  const shared = { trace: isDrawn(trace) ? trace : null, theme, exportsOf };
  return (
    <>
      <div className="parts__pair parts__pair--even">
        <PartFigure id="textbook" draw={drawRuns} words={runsWords} {...shared} />
        <PartFigure id="difference" draw={drawDifference} words={differenceWords} {...shared} />
      </div>
      <div className="parts__pair parts__pair--even">
        <PartFigure id="metric" draw={drawMetric} words={metricWords} {...shared} />
        <div className="parts__aside">
          <RunFindings sentences={findings} pending={running} />
        </div>
      </div>
    </>
  );
}
