/** @file The map alive: geometry for the width there is, gestures, the pointed cell, key, tools. */
import { useMemo, useState, type KeyboardEvent } from "react";
import { Figure, type FigureAction } from "../../../charts/Figure";
import { Handle } from "../../../charts/Handle";
import type { FigureTheme } from "../../../charts/ink";
import { useWidth } from "../../../charts/useSize";
import type { AtlasTrace } from "../../../experiments/stability/atlas/types";
import { STABILITY_VARIANTS, variantOf, type AtlasParams } from "../../../experiments/stability/params";
import { Rich } from "../../../ui/Rich";
import type { OverlayId } from "../figure/curves";
import { placeAt, type Place } from "../model/cell";
import { fitWindow, sameWindow, windowOf, withWindow, zoomed, type MapWindow } from "../model/window";
import { MapFigure } from "./MapFigure";
import { MapKey } from "./MapKey";
import { MapTools } from "./MapTools";
import { layoutAxes, layoutMap, mapHeight } from "./scene";
import type { Share } from "./pointers";
import { useMapGestures, type ZoomBox } from "./useMapGestures";
import { mapCaption, mapDescription, mapTitle } from "./words";

export interface MapPanelProps {
  readonly params: AtlasParams;
  readonly trace: AtlasTrace | null;
  readonly show: readonly OverlayId[];
  readonly textures: boolean;
  readonly theme: FigureTheme;
  readonly actions: readonly FigureAction[];
  readonly pointed: Place;
  /** What the pointed cell is, to be said. */
  readonly pointedText: string;
  readonly onPoint: (place: Place) => void;
  readonly onOpen: (place: Place) => void;
  readonly onChange: (params: AtlasParams) => void;
}

const wholeWindow = (params: AtlasParams): MapWindow =>
  windowOf(STABILITY_VARIANTS[variantOf(params)] as AtlasParams);

function BoxView({ box }: { box: ZoomBox }) {
  const part = (value: number) => `${100 * value}%`;
  const [left, right] = [Math.min(box.from[0], box.to[0]), Math.max(box.from[0], box.to[0])];
  const [bottom, top] = [Math.min(box.from[1], box.to[1]), Math.max(box.from[1], box.to[1])];
  const style = {
    left: part(left),
    bottom: part(bottom),
    width: part(right - left),
    height: part(top - bottom),
  };
  return <div className="map__box" style={style} />;
}

/** The trace whose curves are drawn: while cells come in, the first one's, so that labels are not placed anew for each picture. */
function useCurves(trace: AtlasTrace | null): AtlasTrace | null {
  const [kept, keep] = useState(trace);
  const same = kept?.params === trace?.params && kept?.complete === trace?.complete;
  if (same && (kept === null) === (trace === null)) return kept;
  keep(trace);
  return trace;
}

function MapPicture(
  props: MapPanelProps & { width: number; boxing: boolean; onBoxing: (on: boolean) => void },
) {
  const { params, trace, show, theme, width, pointed, onPoint, onOpen, onChange } = props;
  const view = useMemo(() => windowOf(params), [params]);
  const curvesOf = useCurves(trace);
  const scene = useMemo(
    () =>
      layoutMap({
        params,
        trace: curvesOf,
        show,
        theme,
        size: { width, height: mapHeight(width, theme, params) },
      }),
    [params, curvesOf, show, theme, width],
  );
  const { frame } = scene;
  const setWindow = (window: MapWindow) => {
    props.onBoxing(false);
    onChange(withWindow(params, window));
  };
  const { surface, live, moving, box, commit, handlers } = useMapGestures(params, view, props.boxing, {
    onWindow: setWindow,
    onPoint: (at: Share) => onPoint(placeAt(params, ...at)),
    onOpen: (at: Share) => onOpen(placeAt(params, ...at)),
  });
  const axes = layoutAxes(params, live, scene);
  const [w, h] = [frame.x1 - frame.x0, frame.y1 - frame.y0];
  const x = frame.x0 + ((pointed.column + 0.5) / params.width) * w;
  const y = frame.y1 - ((pointed.row + 0.5) / params.height) * h;
  const move = (right: number, up: number) =>
    onPoint({
      column: Math.min(params.width - 1, Math.max(0, pointed.column + Math.round(right))),
      row: Math.min(params.height - 1, Math.max(0, pointed.row + Math.round(up))),
    });
  const zoom = (factor: number) => commit(zoomed(live, factor, (x - frame.x0) / w, (frame.y1 - y) / h));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Enter") onOpen(pointed);
    else if (event.key === "+" || event.key === "=") zoom(2);
    else if (event.key === "-") zoom(0.5);
    else if (event.key === "0") commit(wholeWindow(params));
    else return;
    event.preventDefault();
  };
  return (
    <>
      <MapFigure
        scene={scene}
        axes={axes}
        trace={trace}
        live={live}
        moving={moving}
        textures={props.textures}
        description={mapDescription(trace)}
      >
        <div
          ref={surface}
          className={moving ? "map__surface map__surface--moving" : "map__surface"}
          style={{ left: frame.x0, top: frame.y0, width: w, height: h }}
          {...handlers}
        >
          {box ? <BoxView box={box} /> : null}
        </div>
        {moving ? null : (
          // Keys of the focusable handle inside pass through here.
          // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
          <div onKeyDown={onKeyDown}>
            <div className="map__point" style={{ transform: `translate(${x}px, ${y}px)` }} />
            <Handle
              x={x}
              y={y}
              label="Cell of the map"
              value={pointed.row * params.width + pointed.column}
              min={0}
              max={params.width * params.height - 1}
              valueText={props.pointedText}
              direction="both"
              onDrag={() => undefined}
              onNudge={move}
            />
          </div>
        )}
      </MapFigure>
      <div className="map-bar">
        <MapKey iterations={params.iterations} />
        <MapTools
          boxing={props.boxing}
          whole={sameWindow(view, wholeWindow(params))}
          onBoxing={props.onBoxing}
          onZoom={(factor) => commit(fitWindow(zoomed(view, factor), params))}
          onWhole={() => commit(wholeWindow(params))}
        />
      </div>
    </>
  );
}

export function MapPanel(props: MapPanelProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const [boxing, setBoxing] = useState(false);
  return (
    <Figure
      id="atlas"
      number="Figure 1"
      title={mapTitle(props.params)}
      caption={<Rich text={mapCaption(props.params)} />}
      actions={props.actions}
    >
      <div ref={ref}>
        {width === null ? null : <MapPicture {...props} width={width} boxing={boxing} onBoxing={setBoxing} />}
      </div>
    </Figure>
  );
}
