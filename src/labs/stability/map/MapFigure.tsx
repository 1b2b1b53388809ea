/** @file The map drawn: cells, curves over them, axes that may run ahead while one drags. */
import { memo, type ReactNode } from "react";
import { AxisLabels } from "../../../charts/axis/AxisView";
import { ink } from "../../../charts/ink";
import { Label } from "../../../charts/text/Label";
import type { AtlasTrace } from "../../../experiments/stability/atlas/types";
import { LegendRows, OverlayCurves, OverlayLabels } from "../figure/OverlayView";
import { transformTo, type MapWindow } from "../model/window";
import { MapCanvas } from "./MapCanvas";
import type { MapAxes, MapScene } from "./scene";
import "./map.css";

interface MapFigureProps {
  readonly scene: MapScene;
  readonly axes: MapAxes;
  readonly trace: AtlasTrace | null;
  readonly running: boolean;
  /** What the gesture has made of the scene's window so far. */
  readonly live: MapWindow;
  readonly moving: boolean;
  readonly textures: boolean;
  readonly description: string;
  readonly children?: ReactNode;
}

const Curves = memo(function Curves({ scene, moving }: { scene: MapScene; moving: boolean }) {
  const { size, frame, overlay, theme, edges } = scene;
  const style = { left: -frame.x0, top: -frame.y0 };
  return (
    <svg className="map__curves" {...size} style={style} aria-hidden="true">
      <OverlayCurves overlay={overlay} theme={theme} rim />
      {moving ? null : <OverlayLabels overlay={overlay} />}
      {edges === "" ? null : <path d={edges} fill="none" stroke={ink("ink")} strokeWidth={1.25} />}
    </svg>
  );
});

function Around({ scene, axes, description }: Pick<MapFigureProps, "scene" | "axes" | "description">) {
  const { size, frame, titles, legend, theme } = scene;
  const box = `M${frame.x0 - 0.5},${frame.y0 - 0.5}H${frame.x1 + 0.5}V${frame.y1 + 0.5}H${frame.x0 - 0.5}Z`;
  const across = axes.x?.ticks.map(({ at }) => `M${Math.round(at) + 0.5},${frame.y1}v4`).join("") ?? "";
  const up = axes.y?.ticks.map(({ at }) => `M${frame.x0},${Math.round(at) + 0.5}h-4`).join("") ?? "";
  return (
    <svg className="plot__layer" role="img" aria-label={description} {...size}>
      {axes.x ? <path d={box} fill="none" stroke={ink("line")} /> : null}
      <path d={across + up} fill="none" stroke={ink("ink-faint")} />
      {axes.x ? <AxisLabels axis={axes.x} /> : null}
      {axes.y ? <AxisLabels axis={axes.y} /> : null}
      {titles.map((title) => (
        <Label key={`${title.x}${title.y}`} placed={title} />
      ))}
      <LegendRows rows={legend} theme={theme} />
    </svg>
  );
}

export function MapFigure(props: MapFigureProps) {
  const { scene, trace, running, live, moving, textures } = props;
  const { frame, size, window } = scene;
  const [width, height] = [frame.x1 - frame.x0, frame.y1 - frame.y0];
  return (
    <div className="plot map" style={size}>
      <Around {...props} />
      <div
        className={scene.edges === "" ? "map__clip" : "map__clip map__clip--bare"}
        style={{ left: frame.x0, top: frame.y0, width, height }}
      >
        <div className="map__moved" style={{ transform: transformTo(window, live, width, height) }}>
          {trace ? <MapCanvas {...{ trace, running, window, frame, textures }} /> : null}
          <Curves scene={scene} moving={moving} />
        </div>
      </div>
      {props.children}
    </div>
  );
}
