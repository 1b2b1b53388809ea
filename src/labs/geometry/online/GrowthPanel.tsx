/** @file Figure 3 on the page: the number of experts has a grip on its axis, if the losses allow any number. */
import { Handle } from "../../../charts/Handle";
import type { CurvePlot } from "../../../charts/xy/curvePlot";
import { PlotFigure } from "../../../charts/xy/PlotFigure";
import { fullOf } from "../../../param/spelt";
import type { ScreenProps } from "../page";
import { EXPERTS, type OnlineParams } from "../run/params";
import { withLosses, type FullLosses } from "./edit";
import { layoutGrowth } from "./draw";
import { growthWords } from "./words";

type Props = Pick<ScreenProps<"online">, "params" | "trace" | "theme" | "exportsOf" | "onChange">;

interface GripProps extends Pick<Props, "onChange"> {
  readonly params: OnlineParams;
  readonly plot: CurvePlot;
}

function ExpertsGrip({ params, plot: { scales, frame }, onChange }: GripProps) {
  const losses = fullOf<FullLosses>(params.losses);
  if (losses.kind !== "pattern") return null;
  const { atLeast, atMost } = EXPERTS;
  const move = (to: number) => {
    const experts = Math.min(atMost, Math.max(atLeast, Math.round(to)));
    if (experts !== losses.experts) onChange(withLosses(params, { ...losses, experts }));
  };
  return (
    <Handle
      x={scales.x.at(losses.experts)}
      y={frame.y1}
      label="Number of experts C"
      value={losses.experts}
      min={atLeast}
      max={atMost}
      valueText={String(losses.experts)}
      direction="horizontal"
      onDrag={([x]) => move(scales.x.invert(x))}
      onNudge={(right) => move(losses.experts + right)}
      onEdge={(edge) => move(edge === "start" ? atLeast : atMost)}
    />
  );
}

export function GrowthPanel({ params, trace, theme, exportsOf, onChange }: Props) {
  return (
    <PlotFigure
      id="growth"
      words={growthWords(trace)}
      exports={exportsOf("growth")}
      theme={theme}
      trace={trace}
      draw={layoutGrowth}
    >
      {(plot) => <ExpertsGrip params={params} plot={plot} onChange={onChange} />}
    </PlotFigure>
  );
}
