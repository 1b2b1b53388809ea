/** @file Flows side by side: their paths, divergence from z, loss, gradient, curvature. */
import { useMemo } from "react";
import { FigureSlot } from "../../../charts/FigureSlot";
import type { FigureWords, Picture, Viewport } from "../../../charts/picture/types";
import { useBegun } from "../../shared/parts/useBegun";
import { useSaid } from "../../shared/parts/useSaid";
import { CompleteFindings } from "../../shared/parts/CompleteFindings";
import type { ScreenProps } from "../page";
import type { FlowTrace } from "../run/flow/types";
import { withBehind } from "./behind";
import { drawDistance, drawGradient, drawObjective, drawSmoothness, lossWords } from "./draw";
import { flowFindings } from "./findings";
import { bends } from "./part";
import { WaysPanel } from "./WaysPanel";
import { distanceWords, gradientWords, smoothnessWords } from "./words";

type Draw = (trace: FlowTrace, viewport: Viewport, pinned: FlowTrace | null) => Picture;

function Slot({
  id,
  draw,
  words,
  trace,
  pinned,
  said,
  theme,
  exportsOf,
}: Pick<ScreenProps<"flow">, "trace" | "theme" | "exportsOf"> & {
  readonly id: string;
  readonly draw: Draw;
  readonly words: (trace: FlowTrace | null) => FigureWords;
  readonly said: FlowTrace | null;
  /** The pinned run, drawn behind. */
  readonly pinned: FlowTrace | null;
}) {
  const drawn = useMemo(
    () => trace && ((viewport: Viewport) => draw(trace, viewport, pinned)),
    [trace, pinned, draw],
  );
  const now = withBehind(words(said), id, said, pinned);
  return <FigureSlot id={id} theme={theme} words={now} draw={drawn} exports={exportsOf(id)} />;
}

/** Runs appear together, so that grips and labels stay in place. */
const areThere = ({ runs }: FlowTrace): boolean => runs.length > 0 && runs.every((run) => run !== null);

export function FlowPart(props: ScreenProps<"flow">) {
  const { params, pinned = null, running, theme, exportsOf, onChange } = props;
  const trace = useBegun(props.trace, areThere);
  const said = useSaid(trace);
  const shared = { trace, pinned, said, theme, exportsOf };
  return (
    <>
      <div className="parts__pair">
        <WaysPanel params={params} onChange={onChange} {...shared} />
        <Slot id="distance" draw={drawDistance} words={distanceWords} {...shared} />
      </div>
      <CompleteFindings trace={said} tell={flowFindings} pending={running} />
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
