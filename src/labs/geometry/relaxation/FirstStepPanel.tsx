/** @file Figure 2 alive: the grips of λ on its axis. */
import { useMemo } from "react";
import { PictureFigure } from "../../../charts/PictureFigure";
import { Handle } from "../../../charts/Handle";
import type { Paper } from "../../../charts/picture/types";
import { useHeld } from "../../../charts/picture/useHeld";
import { usePaper } from "../../../charts/picture/usePaper";
import type { CurvePlot } from "../../../charts/xy/curvePlot";
import { formatNumber } from "../../../ui/number";
import { useBegun } from "../../shared/parts/useBegun";
import type { ScreenProps } from "../page";
import type { RelaxationParams } from "../run/params";
import { problem } from "../run/relaxation/problem";
import type { RelaxationTrace } from "../run/relaxation/types";
import { layoutFirstStepPicture, type DrawnFirstStep } from "./draw";
import { lawGrips, type LawGrip } from "./lawGrips";
import { firstStepWords } from "./words";

type Props = Pick<ScreenProps<"relaxation">, "params" | "trace" | "theme" | "exportsOf" | "onChange">;

const HUNDREDTHS = 100;
const hundredth = (value: number) => Math.max(0, Math.round(value * HUNDREDTHS) / HUNDREDTHS);

interface LambdaGripProps {
  readonly grip: LawGrip;
  readonly plot: CurvePlot;
  readonly onMove: (value: number) => void;
}

function LambdaGrip({ grip: { said, value }, plot: { frame, scales }, onMove }: LambdaGripProps) {
  const [low, high] = scales.x.domain;
  return (
    <Handle
      x={scales.x.at(value)}
      y={frame.y1}
      label={said}
      value={value}
      min={low}
      max={high}
      valueText={formatNumber(value)}
      direction="horizontal"
      onDrag={([x]) => onMove(hundredth(scales.x.invert(x)))}
      onNudge={(right) => onMove(hundredth(Math.min(high, value + right / HUNDREDTHS)))}
      onEdge={(edge) => onMove(hundredth(edge === "start" ? low : high))}
    />
  );
}

const hasFirstStep = ({ firstStep }: RelaxationTrace) => firstStep !== null;
const heldIn = ({ picture }: DrawnFirstStep) => picture.held;

export function FirstStepPanel({ params, trace: asked, theme, exportsOf, onChange }: Props) {
  const trace = useBegun(asked, hasFirstStep);
  const [room, paper] = usePaper(theme);
  const draw = useMemo(() => trace && ((on: Paper) => layoutFirstStepPicture(trace, on)), [trace]);
  const drawn = useHeld(paper, draw, heldIn);
  const move = (grip: LawGrip) => (value: number) => {
    const next: RelaxationParams = { ...params, relaxation: grip.with(value) };
    if (problem(next) === null) onChange(next);
  };
  return (
    <PictureFigure
      id="firstStep"
      words={firstStepWords(trace)}
      exports={exportsOf("firstStep")}
      room={room}
      picture={drawn && drawn.picture}
    >
      {drawn
        ? lawGrips(params.relaxation).map((grip) =>
            grip.value <= drawn.plot.scales.x.domain[1] ? (
              <LambdaGrip key={grip.symbol} grip={grip} plot={drawn.plot} onMove={move(grip)} />
            ) : null,
          )
        : null}
    </PictureFigure>
  );
}
