/** @file Figure 3: pure geometry in, picture out. */
import { AxisLabels, AxisLines } from "../../../charts/axis/AxisView";
import { ink, markScale } from "../../../charts/ink";
import { Plot } from "../../../charts/Plot";
import { Label } from "../../../charts/text/Label";
import { TICK, type MseScene } from "./layout";

const two = (value: number) => Math.round(value * 100) / 100;

function Parabola({ scene: { travelled, ahead, beyond, theme } }: { scene: MseScene }) {
  const line = { fill: "none", stroke: ink("mse"), strokeLinejoin: "round" } as const;
  return (
    <>
      <path d={beyond} {...line} strokeWidth={theme.stroke / 1.6} strokeOpacity={0.5} strokeDasharray="3 4" />
      <path d={ahead} {...line} strokeWidth={theme.stroke / 1.6} data-curve="mse-path" />
      <path d={travelled} {...line} strokeWidth={theme.stroke * 1.75} strokeLinecap="round" />
    </>
  );
}

function Marks({ scene: { frame, braked, endpoint, theme } }: { scene: MseScene }) {
  const grow = markScale(theme);
  const [x, y] = [two(braked[0]), two(braked[1])];
  return (
    <>
      <path d={`M${x},${y}V${frame.y1}`} stroke={ink("mse")} strokeDasharray="2 3" />
      <path
        d={`M${x},${frame.y1}v${-TICK}M${frame.x0},${y}h${TICK}`}
        stroke={ink("mse")}
        strokeWidth={theme.stroke}
      />
      <circle
        cx={two(endpoint[0])}
        cy={endpoint[1]}
        r={5.5 * grow}
        fill={ink("paper")}
        stroke={ink("mse")}
        strokeWidth={theme.stroke / 1.3}
      />
      <circle cx={x} cy={y} r={5 * grow} fill={ink("mse")} stroke={ink("paper")} strokeWidth={1.25} />
    </>
  );
}

export function MseFigure({ scene, description }: { scene: MseScene; description: string }) {
  const { size, frame, xAxis, yAxis, hiddenX, hiddenY, texts } = scene;
  return (
    <Plot
      {...size}
      description={description}
      still={
        <>
          <AxisLines axis={yAxis} frame={frame} />
          <AxisLines axis={xAxis} frame={frame} />
          <path d={`M${frame.x0},${frame.y1 + 0.5}H${frame.x1}`} stroke={ink("ink-faint")} />
          <AxisLabels axis={xAxis} hidden={hiddenX} />
          <AxisLabels axis={yAxis} hidden={hiddenY} />
        </>
      }
      moving={
        <>
          <Parabola scene={scene} />
          <Marks scene={scene} />
          {texts.map((text, i) => (
            <Label key={i} placed={text} />
          ))}
        </>
      }
    />
  );
}
