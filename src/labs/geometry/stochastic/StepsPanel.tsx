/** @file Figure 3 alive: the first step as a grip, which sets the schedule. */

import { useDrawing } from "../../../charts/picture/useDrawing";
import { Handle } from "../../../charts/Handle";
import { PictureFigure } from "../../../charts/PictureFigure";

import { useHeld } from "../../../charts/picture/useHeld";
import { usePaper } from "../../../charts/picture/usePaper";
import { pow } from "../../../core/elementary/pow";
import { formatNumber } from "../../../ui/number";
import { useBegun } from "../../shared/parts/useBegun";
import type { ScreenProps } from "../page";
import { fullSchedule, startingAt, stepAt } from "../run/stochastic/schedule";
import type { StochasticTrace } from "../run/stochastic/types";
import { layoutStepsPicture, type DrawnSteps } from "./draw";
import { stepsWords } from "./words";

type Props = Pick<ScreenProps<"stochastic">, "params" | "trace" | "theme" | "exportsOf" | "onChange">;

const hasWay = ({ way }: StochasticTrace) => way !== null;
const heldIn = ({ picture }: DrawnSteps) => picture.held;

/** A key's share of the step. */
const NUDGE = 1.02;

export function StepsPanel({ params, trace: asked, theme, exportsOf, onChange }: Props) {
  const trace = useBegun(asked, hasWay);
  const [room, paper] = usePaper(theme);
  const draw = useDrawing(trace, layoutStepsPicture);
  const drawn = useHeld(paper, draw, heldIn);
  const value = stepAt(fullSchedule(params.schedule), 0);
  const move = (to: number) =>
    onChange({ ...params, schedule: startingAt(params.schedule, Number(to.toPrecision(3))) });
  const up = drawn?.plot.scales.y;
  const [least, most] = up?.domain ?? [0, 0];
  return (
    <PictureFigure
      id="safeSteps"
      words={stepsWords(trace)}
      exports={exportsOf("safeSteps")}
      room={room}
      paper={paper}
      picture={drawn && drawn.picture}
    >
      {drawn && up && value >= least && value <= most ? (
        <Handle
          x={drawn.plot.frame.x0}
          y={up.at(value)}
          label="First step η₀"
          value={value}
          min={least}
          max={most}
          valueText={formatNumber(value)}
          direction="vertical"
          onDrag={([, y]) => move(up.invert(y))}
          onNudge={(_, by) => move(Math.min(most, Math.max(least, value * pow(NUDGE, by))))}
          onEdge={(edge) => move(edge === "start" ? least : most)}
        />
      ) : null}
    </PictureFigure>
  );
}
