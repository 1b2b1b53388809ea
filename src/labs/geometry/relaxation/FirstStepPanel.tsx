/** @file Figure 2 on the page, with grips for λ on its axis. */
import { PlotFigure } from "../../../charts/xy/PlotFigure";
import { LambdaGrip } from "../../shared/LambdaGrip";
import { useBegun } from "../../shared/parts/useBegun";
import type { ScreenProps } from "../page";
import type { RelaxationParams } from "../run/params";
import { problem } from "../run/relaxation/problem";
import type { RelaxationTrace } from "../run/relaxation/types";
import { layoutFirstStep } from "./draw";
import { lawGrips, type LawGrip } from "./lawGrips";
import { firstStepWords } from "./words";

type Props = Pick<ScreenProps<"relaxation">, "params" | "trace" | "theme" | "exportsOf" | "onChange">;

const hasFirstStep = ({ firstStep }: RelaxationTrace) => firstStep !== null;

export function FirstStepPanel({ params, trace: asked, theme, exportsOf, onChange }: Props) {
  const trace = useBegun(asked, hasFirstStep);
  const move = (grip: LawGrip) => (value: number) => {
    const next: RelaxationParams = { ...params, relaxation: grip.with(value) };
    if (problem(next) === null) onChange(next);
  };
  return (
    <PlotFigure
      id="firstStep"
      words={firstStepWords(trace)}
      exports={exportsOf("firstStep")}
      theme={theme}
      trace={trace}
      draw={layoutFirstStep}
    >
      {({ scales, frame }) =>
        lawGrips(params.relaxation).map((grip) =>
          grip.value <= scales.x.domain[1] ? (
            <LambdaGrip
              key={grip.symbol}
              label={grip.said}
              value={grip.value}
              across={scales.x}
              y={frame.y1}
              least={0}
              onMove={move(grip)}
            />
          ) : null,
        )
      }
    </PlotFigure>
  );
}
