/** @file Draws an orbit diagram: states on a canvas, events and axes around it. */
import { memo, useLayoutEffect, useRef, type ReactNode } from "react";
import { AxisLabels } from "../../../charts/axis/AxisView";
import { ink } from "../../../charts/ink";
import { Label } from "../../../charts/text/Label";
import type { OrbitsTrace } from "../../../experiments/stability/orbits/types";
import { fitCanvas, inksOn, usePalette } from "../../../charts/picture/canvas";
import { paintStates } from "./paint";
import type { DiagramScene } from "./scene";

/** Of a state, in CSS pixels. */
const THICK = 1.75;

const States = memo(function States({ trace, scene }: { trace: OrbitsTrace; scene: DiagramScene }) {
  const host = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const palette = usePalette();
  const { frame } = scene;
  const [width, height] = [frame.x1 - frame.x0, frame.y1 - frame.y0];
  useLayoutEffect(() => {
    if (!canvas.current || !host.current) return;
    const ratio = fitCanvas(canvas.current, { width, height });
    const color = inksOn(host.current, palette)("ink");
    paintStates(canvas.current, trace, color, Math.max(1, Math.round(THICK * ratio)));
  }, [trace, palette, width, height]);
  return (
    <div
      ref={host}
      className="map__clip map__clip--bare"
      style={{ left: frame.x0, top: frame.y0, width, height }}
    >
      <canvas ref={canvas} style={{ width, height }} aria-hidden="true" />
    </div>
  );
});

interface DiagramFigureProps {
  readonly scene: DiagramScene;
  readonly trace: OrbitsTrace;
  readonly description: string;
  readonly children?: ReactNode;
}

export function DiagramFigure({ scene, trace, description, children }: DiagramFigureProps) {
  const { frame, size, theme, events, target } = scene;
  return (
    <div className="plot map" style={size}>
      <svg className="plot__layer" role="img" aria-label={description} {...size}>
        <path
          d={`M${frame.x0},${frame.y0}H${frame.x1}V${frame.y1}H${frame.x0}Z`}
          fill="none"
          stroke={ink("line")}
        />
        <path
          d={`M${frame.x0},${target}H${frame.x1}`}
          stroke={ink("target")}
          strokeDasharray="5 4"
          strokeOpacity={0.6}
        />
        {events.map(({ x, label, color }) => (
          <g key={x}>
            <path
              d={`M${Math.round(x) + 0.5},${label ? label.box.y1 - theme.text : frame.y0}V${frame.y1}`}
              stroke={ink(color)}
              strokeDasharray="2 3"
            />
            {label ? <Label placed={label} /> : null}
          </g>
        ))}
        <AxisLabels axis={scene.x} />
        <AxisLabels axis={scene.y} />
        {scene.titles.map((title) => (
          <Label key={title.y} placed={title} />
        ))}
      </svg>
      <States trace={trace} scene={scene} />
      {children}
    </div>
  );
}
