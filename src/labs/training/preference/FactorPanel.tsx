/** @file Figure 3 alive: λ as a grip on the curve of its scheme, which sets the step. */
import { useMemo } from "react";
import { Handle } from "../../../charts/Handle";
import { PictureFigure } from "../../../charts/PictureFigure";
import type { Paper } from "../../../charts/picture/types";
import { useHeld } from "../../../charts/picture/useHeld";
import { usePaper } from "../../../charts/picture/usePaper";
import { offsetFactor } from "../../../core/training/preference";
import { formatNumber } from "../../../ui/number";
import type { ScreenProps } from "../page";
import { lambdaOf } from "../run/preference/course";
import type { Drawn } from "./curves";
import { layoutFactorPicture, type DrawnFactor } from "./draw";
import { factorWords } from "./words";

type Props = Pick<ScreenProps<"preference">, "params" | "theme" | "exportsOf" | "onChange"> & {
  readonly trace: Drawn | null;
};

const HUNDREDTHS = 100;
const LEAST = 1 / HUNDREDTHS;
const hundredth = (value: number) => Math.max(LEAST, Math.round(value * HUNDREDTHS) / HUNDREDTHS);

const heldIn = ({ picture }: DrawnFactor) => picture.held;

export function FactorPanel({ params, trace, theme, exportsOf, onChange }: Props) {
  const [room, paper] = usePaper(theme);
  const draw = useMemo(() => trace && ((on: Paper) => layoutFactorPicture(trace, on)), [trace]);
  const drawn = useHeld(paper, draw, heldIn);
  const lambda = lambdaOf(params);
  const move = (to: number) => onChange({ ...params, step: hundredth(to) / params.weight });
  return (
    <PictureFigure
      id="factor"
      words={factorWords(trace)}
      exports={exportsOf("factor")}
      room={room}
      picture={drawn && drawn.picture}
    >
      {drawn && lambda <= drawn.plot.scales.x.domain[1] ? (
        <Handle
          x={drawn.plot.scales.x.at(lambda)}
          y={drawn.plot.scales.y.at(Math.abs(offsetFactor(params.scheme, lambda)))}
          label="Relaxation λ, which is step times β"
          value={lambda}
          min={LEAST}
          max={drawn.plot.scales.x.domain[1]}
          valueText={formatNumber(lambda)}
          direction="horizontal"
          onDrag={([x]) => move(drawn.plot.scales.x.invert(x))}
          onNudge={(right) => move(Math.min(drawn.plot.scales.x.domain[1], lambda + right / HUNDREDTHS))}
          onEdge={(edge) => move(edge === "start" ? LEAST : drawn.plot.scales.x.domain[1])}
        />
      ) : null}
    </PictureFigure>
  );
}
