/** @file A textbook method and its row: the two runs, how far apart they are, the metric. */
import { useMemo } from "react";
import { FigureSlot } from "../../../charts/FigureSlot";
import type { FigureWords, Viewport } from "../../../charts/picture/types";
import { RunFindings } from "../../shared/parts/RunFindings";
import type { ScreenProps } from "../page";
import type { EqualitiesTrace } from "../run/equalities/types";
import { DRAWS, type FigureId } from "./draw";
import { equalitiesFindings } from "./findings";
import { differenceWords, metricWords, runsWords } from "./words";

const WORDS: { readonly [Id in FigureId]: (trace: EqualitiesTrace | null) => FigureWords } = {
  textbook: runsWords,
  difference: differenceWords,
  metric: metricWords,
};

type SlotProps = Pick<ScreenProps<"equalities">, "trace" | "theme" | "exportsOf"> & { readonly id: FigureId };

function Slot({ id, trace, theme, exportsOf }: SlotProps) {
  const draw = useMemo(() => {
    const result = trace?.result ?? null;
    return trace && result && ((viewport: Viewport) => DRAWS[id](trace, result, viewport));
  }, [id, trace]);
  return <FigureSlot id={id} theme={theme} words={WORDS[id](trace)} draw={draw} exports={exportsOf(id)} />;
}

export function EqualitiesPart({ trace, running, theme, exportsOf }: ScreenProps<"equalities">) {
  const findings = useMemo(() => (trace === null ? [] : equalitiesFindings(trace)), [trace]);
  const shared = { trace, theme, exportsOf };
  return (
    <>
      <div className="parts__pair parts__pair--even">
        <Slot id="textbook" {...shared} />
        <Slot id="difference" {...shared} />
      </div>
      <div className="parts__pair parts__pair--even">
        <Slot id="metric" {...shared} />
        <div className="parts__aside">
          <RunFindings sentences={findings} pending={running} />
        </div>
      </div>
    </>
  );
}
