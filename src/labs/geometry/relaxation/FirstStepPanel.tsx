/** @file Figure 2 alive: the grips of λ on its axis. */

import { useDrawing } from "../../../charts/picture/useDrawing";
import { PictureFigure } from "../../../charts/PictureFigure";

import { useHeld } from "../../../charts/picture/useHeld";
import { usePaper } from "../../../charts/picture/usePaper";
import { LambdaGrip } from "../../shared/LambdaGrip";
import { useBegun } from "../../shared/parts/useBegun";
import type { ScreenProps } from "../page";
import type { RelaxationParams } from "../run/params";
import { problem } from "../run/relaxation/problem";
import type { RelaxationTrace } from "../run/relaxation/types";
import { layoutFirstStepPicture, type DrawnFirstStep } from "./draw";
import { lawGrips, type LawGrip } from "./lawGrips";
import { firstStepWords } from "./words";

type Props = Pick<ScreenProps<"relaxation">, "params" | "trace" | "theme" | "exportsOf" | "onChange">;

const hasFirstStep = ({ firstStep }: RelaxationTrace) => firstStep !== null;
const heldIn = ({ picture }: DrawnFirstStep) => picture.held;

export function FirstStepPanel({ params, trace: asked, theme, exportsOf, onChange }: Props) {
  const trace = useBegun(asked, hasFirstStep);
  const [room, paper] = usePaper(theme);
  const draw = useDrawing(trace, layoutFirstStepPicture);
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
      paper={paper}
      picture={drawn && drawn.picture}
    >
      {drawn
        ? lawGrips(params.relaxation).map((grip) =>
            grip.value <= drawn.plot.scales.x.domain[1] ? (
              <LambdaGrip
                key={grip.symbol}
                label={grip.said}
                value={grip.value}
                across={drawn.plot.scales.x}
                y={drawn.plot.frame.y1}
                least={0}
                onMove={move(grip)}
              />
            ) : null,
          )
        : null}
    </PictureFigure>
  );
}
