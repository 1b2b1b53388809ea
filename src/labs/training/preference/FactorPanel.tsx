/** @file Figure 3 on the page: a grip on the curve of the scheme sets λ, and with it the step. */
import { PlotFigure } from "../../../charts/xy/PlotFigure";
import { offsetFactor } from "../../../core/training/preference";
import { LambdaGrip } from "../../shared/LambdaGrip";
import type { ScreenProps } from "../page";
import { lambdaOf } from "../run/preference/course";
import type { Drawn } from "./curves";
import { layoutFactor } from "./draw";
import { factorWords } from "./words";

type Props = Pick<ScreenProps<"preference">, "params" | "theme" | "exportsOf" | "onChange"> & {
  readonly trace: Drawn | null;
};

/** The smallest λ, since a step is above 0. */
const LEAST_LAMBDA = 0.01;

export function FactorPanel({ params, trace, theme, exportsOf, onChange }: Props) {
  const lambda = lambdaOf(params);
  const move = (to: number) => onChange({ ...params, step: to / params.weight });
  return (
    <PlotFigure
      id="factor"
      words={factorWords(trace)}
      exports={exportsOf("factor")}
      theme={theme}
      trace={trace}
      draw={layoutFactor}
    >
      {({ scales }) =>
        lambda <= scales.x.domain[1] ? (
          <LambdaGrip
            label="Relaxation λ, which is step times β"
            value={lambda}
            across={scales.x}
            y={scales.y.at(Math.abs(offsetFactor(params.scheme, lambda)))}
            least={LEAST_LAMBDA}
            onMove={move}
          />
        ) : null
      }
    </PlotFigure>
  );
}
