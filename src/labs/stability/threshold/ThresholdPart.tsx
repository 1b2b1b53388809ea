/** @file The measured threshold with the certificates, and how far apart they are. */
import { useMemo } from "react";
import { Figure, type FigureAction } from "../../../charts/Figure";
import type { FigureTheme } from "../../../charts/ink";
import { useWidth } from "../../../charts/useSize";
import { summarizeThreshold } from "../../../experiments/stability/threshold/summary";
import type { ThresholdTrace } from "../../../experiments/stability/threshold/types";
import { Rich } from "../../../ui/Rich";
import { Findings } from "../figure/Findings";
import { CurvesFigure } from "./CurvesFigure";
import { layoutRatio, layoutThreshold } from "./scene";
import { thresholdCaption, thresholdFindings } from "./words";

interface ThresholdPartProps {
  readonly trace: ThresholdTrace | null;
  readonly theme: FigureTheme;
  readonly actionsOf: (figure: string) => readonly FigureAction[];
}

const main = (width: number, { text }: FigureTheme) =>
  Math.round(Math.min(Math.max(width * 0.62, 320 * (text / 12)), 450 * Math.sqrt(text / 12)));
const small = (width: number, { text }: FigureTheme) =>
  Math.round(Math.min(Math.max(width * 0.6, 200 * (text / 12)), 280 * (text / 12)));

type Drawn = { readonly trace: ThresholdTrace; readonly width: number; readonly theme: FigureTheme };

function Main({ trace, width, theme }: Drawn) {
  const scene = useMemo(
    () => layoutThreshold(trace, { width, height: main(width, theme) }, theme),
    [trace, width, theme],
  );
  return <CurvesFigure scene={scene} description={thresholdCaption(trace)} />;
}

function Ratio({ trace, width, theme }: Drawn) {
  const scene = useMemo(
    () => layoutRatio(trace, { width, height: small(width, theme) }, theme),
    [trace, width, theme],
  );
  return <CurvesFigure scene={scene} description="Measured threshold over certificate, by start." />;
}

export function ThresholdPart({ trace, theme, actionsOf }: ThresholdPartProps) {
  const [mainRef, mainWidth] = useWidth<HTMLDivElement>();
  const [sideRef, sideWidth] = useWidth<HTMLDivElement>();
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
          title="Where convergence ends"
          caption={trace ? <Rich text={thresholdCaption(trace)} /> : ""}
          actions={actionsOf("threshold")}
        >
          <div ref={mainRef}>
            {mainWidth === null || trace === null ? null : (
              <Main trace={trace} width={mainWidth} theme={theme} />
            )}
          </div>
        </Figure>
        <Figure
          id="ratio"
          number="Figure 2"
          title="Measured over promised"
          caption="Where collapse begins, over the claimed and the proved step at the start: above 1 they are cautious, below 1 they promise what does not happen."
          actions={actionsOf("ratio")}
        >
          <div ref={sideRef}>
            {sideWidth === null || trace === null ? null : (
              <Ratio trace={trace} width={sideWidth} theme={theme} />
            )}
          </div>
        </Figure>
      </div>
      <Findings sentences={findings} />
    </>
  );
}
