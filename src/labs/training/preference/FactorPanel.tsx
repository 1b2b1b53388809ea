/** @file Figure 3 alive: λ as a grip on the curve of its scheme, which sets the step. */

import { useDrawing } from "../../../charts/picture/useDrawing";
import { PictureFigure } from "../../../charts/PictureFigure";

import { useHeld } from "../../../charts/picture/useHeld";
import { usePaper } from "../../../charts/picture/usePaper";
import { offsetFactor } from "../../../core/training/preference";
import { LambdaGrip } from "../../shared/LambdaGrip";
import type { ScreenProps } from "../page";
import { lambdaOf } from "../run/preference/course";
import type { Drawn } from "./curves";
import { layoutFactorPicture, type DrawnFactor } from "./draw";
import { factorWords } from "./words";

type Props = Pick<ScreenProps<"preference">, "params" | "theme" | "exportsOf" | "onChange"> & {
  readonly trace: Drawn | null;
};

/** A step is above 0. */
const LEAST = 0.01;

const heldIn = ({ picture }: DrawnFactor) => picture.held;

export function FactorPanel({ params, trace, theme, exportsOf, onChange }: Props) {
  const [room, paper] = usePaper(theme);
  const draw = useDrawing(trace, layoutFactorPicture);
  const drawn = useHeld(paper, draw, heldIn);
  const lambda = lambdaOf(params);
  const move = (to: number) => onChange({ ...params, step: to / params.weight });
  return (
    <PictureFigure
      id="factor"
      words={factorWords(trace)}
      exports={exportsOf("factor")}
      room={room}
      paper={paper}
      picture={drawn && drawn.picture}
    >
      {drawn && lambda <= drawn.plot.scales.x.domain[1] ? (
        <LambdaGrip
          label="Relaxation λ, which is step times β"
          value={lambda}
          across={drawn.plot.scales.x}
          y={drawn.plot.scales.y.at(Math.abs(offsetFactor(params.scheme, lambda)))}
          least={LEAST}
          onMove={move}
        />
      ) : null}
    </PictureFigure>
  );
}
