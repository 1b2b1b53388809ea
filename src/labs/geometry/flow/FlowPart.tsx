/** @file Flows side by side: their ways, how far from z, the loss, its slope, its bend. */
import { useMemo } from "react";
import { FigureSlot } from "../../../charts/FigureSlot";
import type { FigureWords, Paper, Picture } from "../../../charts/picture/types";
import { RunFindings } from "../../shared/parts/RunFindings";
import type { ScreenProps } from "../page";
import type { FlowTrace } from "../run/flow/types";
import { drawDistance, drawGradient, drawObjective, drawSmoothness, drawWays, hasExcess } from "./draw";
import { flowFindings } from "./findings";
import { bends } from "./part";
import { distanceWords, gradientWords, objectiveWords, smoothnessWords, waysWords } from "./words";

type Draw = (trace: FlowTrace, paper: Paper) => Picture;

function Slot({
  id,
  draw,
  words,
  trace,
  theme,
  exportsOf,
}: Pick<ScreenProps<"flow">, "trace" | "theme" | "exportsOf"> & {
  readonly id: string;
  readonly draw: Draw;
  readonly words: (trace: FlowTrace | null) => FigureWords;
}) {
  const drawn = useMemo(
    () => (trace?.runs.some((run) => run !== null) ? (paper: Paper) => draw(trace, paper) : null),
    [trace, draw],
  );
  return <FigureSlot id={id} theme={theme} words={words(trace)} draw={drawn} exports={exportsOf(id)} />;
}

const lossWords = (trace: FlowTrace | null) => objectiveWords(trace, trace === null || hasExcess(trace));

export function FlowPart({ params, trace, running, theme, exportsOf }: ScreenProps<"flow">) {
  const findings = useMemo(() => (trace?.complete === true ? flowFindings(trace) : []), [trace]);
  const shared = { trace, theme, exportsOf };
  return (
    <>
      <div className="parts__pair">
        <Slot id="ways" draw={drawWays} words={waysWords} {...shared} />
        <Slot id="distance" draw={drawDistance} words={distanceWords} {...shared} />
      </div>
      <RunFindings sentences={findings} pending={running} />
      <div className="parts__pair parts__pair--even">
        <Slot id="loss" draw={drawObjective} words={lossWords} {...shared} />
        <Slot id="slope" draw={drawGradient} words={gradientWords} {...shared} />
      </div>
      {bends(params) ? (
        <Slot id="smoothness" draw={drawSmoothness} words={smoothnessWords} {...shared} />
      ) : null}
    </>
  );
}
