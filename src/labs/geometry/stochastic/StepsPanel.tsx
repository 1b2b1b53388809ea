/** @file Figure 3 on the page: the first step has a grip that sets the schedule. */
import { Handle } from "../../../charts/Handle";
import { PlotFigure } from "../../../charts/xy/PlotFigure";
import { pow } from "../../../core/elementary/pow";
import { formatNumber } from "../../../ui/number";
import { useBegun } from "../../shared/parts/useBegun";
import type { ScreenProps } from "../page";
import { fullSchedule, startingAt, stepAt } from "../run/stochastic/schedule";
import type { StochasticTrace } from "../run/stochastic/types";
import { layoutSteps } from "./draw";
import { stepsWords } from "./words";

type Props = Pick<ScreenProps<"stochastic">, "params" | "trace" | "theme" | "exportsOf" | "onChange">;

const hasWay = ({ way }: StochasticTrace) => way !== null;

/** The factor by which a key changes the step. */
const NUDGE_FACTOR = 1.02;

export function StepsPanel({ params, trace: asked, theme, exportsOf, onChange }: Props) {
  const trace = useBegun(asked, hasWay);
  const value = stepAt(fullSchedule(params.schedule), 0);
  const move = (to: number) =>
    onChange({ ...params, schedule: startingAt(params.schedule, Number(to.toPrecision(3))) });
  return (
    <PlotFigure
      id="safeSteps"
      words={stepsWords(trace)}
      exports={exportsOf("safeSteps")}
      theme={theme}
      trace={trace}
      draw={layoutSteps}
    >
      {({ scales: { y: up }, frame }) => {
        const [least, most] = up.domain;
        return value >= least && value <= most ? (
          <Handle
            x={frame.x0}
            y={up.at(value)}
            label="First step η₀"
            value={value}
            min={least}
            max={most}
            valueText={formatNumber(value)}
            direction="vertical"
            onDrag={([, y]) => move(up.invert(y))}
            onNudge={(_, by) => move(Math.min(most, Math.max(least, value * pow(NUDGE_FACTOR, by))))}
            onEdge={(edge) => move(edge === "start" ? least : most)}
          />
        ) : null;
      }}
    </PlotFigure>
  );
}
