/** @file The measured threshold with the certificates, and how far apart they are. */
import { useMemo } from "react";
import { Figure, type FigureAction } from "../../../charts/Figure";
import { markScale, pictureScale, type FigureTheme } from "../../../charts/ink";
import { summarizeThreshold } from "../../../experiments/stability/threshold/summary";
import type { ThresholdTrace } from "../../../experiments/stability/threshold/types";
import { Rich } from "../../../ui/Rich";
import { RunFindings } from "../figure/RunFindings";
import { useFigureRoom, type FigureRoom } from "../figure/useFigureRoom";
import { CurvesFigure } from "./CurvesFigure";
import { layoutRatio, layoutThreshold } from "./scene";
import { thresholdCaption, thresholdFindings } from "./words";

interface ThresholdPartProps {
  readonly trace: ThresholdTrace | null;
  readonly running: boolean;
  readonly theme: FigureTheme;
  readonly actionsOf: (figure: string) => readonly FigureAction[];
}

const main = (width: number, theme: FigureTheme) =>
  Math.round(Math.min(Math.max(width * 0.62, 320 * markScale(theme)), 450 * pictureScale(theme)));
const small = (width: number, { text }: FigureTheme) =>
  Math.round(Math.min(Math.max(width * 0.6, 220 * (text / 12)), 280 * (text / 12)));

interface Drawn {
  readonly trace: ThresholdTrace;
  readonly room: FigureRoom;
}

function Main({ trace, room }: Drawn) {
  const scene = useMemo(() => layoutThreshold(trace, room.size, room.theme, room.full), [trace, room]);
  return <CurvesFigure scene={scene} description={thresholdCaption(trace)} />;
}

function Ratio({ trace, room }: Drawn) {
  const scene = useMemo(() => layoutRatio(trace, room.size, room.theme, room.full), [trace, room]);
  return <CurvesFigure scene={scene} description="Measured threshold over certificate, by start." />;
}

export function ThresholdPart({ trace, running, theme, actionsOf }: ThresholdPartProps) {
  const [mainRef, mainRoom] = useFigureRoom(theme, main);
  const [sideRef, sideRoom] = useFigureRoom(theme, small);
  const findings = useMemo(
    () => (trace?.complete === true ? thresholdFindings(trace, summarizeThreshold(trace)) : []),
    [trace],
  );
  return (
    <>
      <div className="stability__pair">
        <Figure
          id="threshold"
          number="Figure 1"
          title="Where collapse begins"
          caption={trace ? <Rich text={thresholdCaption(trace)} /> : ""}
          actions={actionsOf("threshold")}
          fills
        >
          <div ref={mainRef}>
            {mainRoom === null || trace === null ? null : <Main trace={trace} room={mainRoom} />}
          </div>
        </Figure>
        <Figure
          id="ratio"
          number="Figure 2"
          title="Measured over promised"
          caption="Where collapse begins, over the claimed and the proved step at the start: above 1 they are cautious, below 1 they promise what does not happen."
          actions={actionsOf("ratio")}
          fills
        >
          <div ref={sideRef}>
            {sideRoom === null || trace === null ? null : <Ratio trace={trace} room={sideRoom} />}
          </div>
        </Figure>
      </div>
      <RunFindings sentences={findings} pending={running} />
    </>
  );
}
