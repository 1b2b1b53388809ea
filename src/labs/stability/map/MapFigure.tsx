/**
 * @file The layers of the map on the page: cells and curves, which move together, and axes, which may be
 * ahead of them during a drag.
 */
import { memo, useContext, useMemo, type ReactNode } from "react";
import { PictureOver } from "../../../charts/over";
import type { Plane } from "../../../charts/plane";
import { Marks } from "../../../charts/picture/Marks";
import type { AtlasTrace } from "../run/atlas/types";
import { transformTo, type MapWindow } from "../model/window";
import { aroundMarks, edgesMarks, labelsMarks, linesMarks, rowsAbove } from "./draw";
import { MapCanvas } from "./MapCanvas";
import type { MapAxes, MapScene } from "./scene";
import "./map.css";

interface MapFigureProps {
  readonly scene: MapScene;
  readonly axes: MapAxes;
  readonly trace: AtlasTrace | null;
  readonly running: boolean;
  /** The window as the gesture has changed it so far. */
  readonly live: MapWindow;
  readonly moving: boolean;
  readonly textures: boolean;
  readonly description: string;
  /** Which pixels belong to which values. */
  readonly plane: Plane;
  readonly children?: ReactNode;
}

const Curves = memo(function Curves({ scene, moving }: { scene: MapScene; moving: boolean }) {
  const { size, frame } = scene;
  const lines = useMemo(() => linesMarks(scene), [scene]);
  const labels = useMemo(() => labelsMarks(scene), [scene]);
  const edges = useMemo(() => edgesMarks(scene), [scene]);
  return (
    <svg className="map__curves" {...size} style={{ left: -frame.x0, top: -frame.y0 }} aria-hidden="true">
      <Marks marks={lines} />
      {moving ? null : <Marks marks={labels} />}
      <Marks marks={edges} />
    </svg>
  );
});

export function MapFigure(props: MapFigureProps) {
  const { scene, axes, trace, running, live, moving, textures, description, plane } = props;
  const over = useContext(PictureOver);
  const { frame, size, window } = scene;
  const [width, height] = [frame.x1 - frame.x0, frame.y1 - frame.y0];
  return (
    <div className="plot map" style={size}>
      <svg className="plot__layer" role="img" aria-label={description} {...size}>
        <Marks marks={aroundMarks(scene, axes)} />
        <Marks marks={rowsAbove(scene)} />
      </svg>
      <div
        className={scene.edges === "" ? "map__clip" : "map__clip map__clip--bare"}
        style={{ left: frame.x0, top: frame.y0, width, height }}
      >
        <div className="map__moved" style={{ transform: transformTo(window, live, width, height) }}>
          {trace ? <MapCanvas {...{ trace, running, window, frame, textures }} /> : null}
          <Curves scene={scene} moving={moving} />
        </div>
      </div>
      {over ? <div inert>{props.children}</div> : props.children}
      {over?.({ size, plane })}
    </div>
  );
}
