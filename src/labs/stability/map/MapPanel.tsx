/** @file The map on the page: layout for its width, gestures, the pointed cell, key and tools. */
import { useDeferredValue, useId, useMemo, useState, type KeyboardEvent } from "react";
import type { FigureExports } from "../../../charts/export/actions";
import { Figure } from "../../../charts/Figure";
import { Handle } from "../../../charts/Handle";
import type { FigureTheme } from "../../../charts/ink";
import type { Viewport } from "../../../charts/picture/types";
import { useViewport } from "../../../charts/picture/useViewport";
import type { AtlasTrace } from "../run/atlas/types";
import { type AtlasParams } from "../run/params";
import { STABILITY_VARIANTS, variantOf } from "../run/tables";
import { plainKey, zoomKey } from "../../../ui/gesture/keys";
import { Explained } from "../../../ui/Explained";
import type { OverlayId } from "../figure/curves";
import { RIGHT_MARGIN } from "../../../charts/xy/frame";
import { placeAt, type Place } from "../model/cell";
import {
  fitWindow,
  sameButWindow,
  sameWindow,
  windowOf,
  withWindow,
  zoomed,
  type MapWindow,
} from "../model/window";
import { useDeferred } from "../../../ui/interaction/useDebounced";
import { ComparedPlace, useComparing, viewportWith } from "../../shared/pinned/ComparedPlace";
import { MapFigure } from "./MapFigure";
import { MapKey } from "./MapKey";
import { MapTools } from "./MapTools";
import type { MapLines } from "./lines";
import { mapOn, withKey } from "./draw";
import { layoutAxes, mapPlane } from "./scene";
import type { Share } from "./pointers";
import { useMapGestures, type ZoomBox } from "./useMapGestures";
import { atlasWords, HANDLING, mapDescription } from "./words";

export interface MapPanelProps {
  readonly params: AtlasParams;
  readonly trace: AtlasTrace | null;
  readonly lines: MapLines | null;
  readonly running: boolean;
  readonly show: readonly OverlayId[];
  readonly textures: boolean;
  readonly theme: FigureTheme;
  readonly exports: FigureExports | null;
  readonly pointed: Place;
  /** Describes the pointed cell, for screen readers. */
  readonly pointedText: string;
  readonly onPoint: (place: Place) => void;
  readonly onOpen: (place: Place) => void;
  readonly onChange: (params: AtlasParams) => void;
}

const wholeWindow = (params: AtlasParams): MapWindow =>
  windowOf(STABILITY_VARIANTS[variantOf(params)] as AtlasParams);

function BoxView({ box }: { box: ZoomBox }) {
  const part = (value: number) => `${100 * Math.min(1, Math.max(0, value))}%`;
  const [left, right] = [Math.min(box.from[0], box.to[0]), Math.max(box.from[0], box.to[0])];
  const [bottom, top] = [Math.min(box.from[1], box.to[1]), Math.max(box.from[1], box.to[1])];
  const style = {
    left: part(left),
    bottom: part(bottom),
    right: part(1 - right),
    top: part(1 - top),
  };
  return <div className="map__box" style={style} />;
}

/** The lines to draw: while the old window is stretched, those of the old window. */
function useStretched(lines: MapLines | null, stretched: boolean): MapLines | null {
  const [kept, keep] = useState(lines);
  if (stretched || kept === lines) return kept;
  keep(lines);
  return lines;
}

interface PictureProps extends MapPanelProps {
  /** The id of the text that explains the keys. */
  readonly keysId: string;
  readonly viewport: Viewport;
  readonly boxing: boolean;
  readonly onBoxing: (on: boolean) => void;
}

function MapPicture(props: PictureProps) {
  const { params, trace, lines, show, viewport, pointed, onPoint, onOpen, onChange } = props;
  const view = useMemo(() => windowOf(params), [params]);
  // The curves are stretched until there is time to lay them out again.
  const drawn = useDeferred(params, sameButWindow);
  const over = useDeferredValue(useStretched(lines, drawn !== params));
  const scene = useMemo(
    () => mapOn(viewport, { params: drawn, lines: over, show }),
    [drawn, over, show, viewport],
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
  const x = ((pointed.column + 0.5) / params.width) * w;
  const y = h - ((pointed.row + 0.5) / params.height) * h;
  const move = (right: number, up: number) =>
    onPoint({
      column: Math.min(params.width - 1, Math.max(0, pointed.column + Math.round(right))),
      row: Math.min(params.height - 1, Math.max(0, pointed.row + Math.round(up))),
    });
  const zoom = (factor: number) => commit(zoomed(live, factor, x / w, 1 - y / h));
  const onKeyDown = (event: KeyboardEvent) => {
    const key = plainKey(event);
    const zooms = zoomKey(key);
    if (key === "Enter") onOpen(pointed);
    else if (zooms === "whole") commit(wholeWindow(params));
    else if (zooms !== null) zoom(zooms === "in" ? 2 : 0.5);
    else return;
    event.preventDefault();
  };
  return (
    <MapFigure
      scene={scene}
      axes={axes}
      trace={trace}
      running={props.running}
      live={live}
      moving={moving || drawn !== params}
      textures={props.textures}
      description={mapDescription(trace)}
      plane={mapPlane(scene.scales, drawn)}
    >
      <div
        ref={surface}
        className={moving ? "map__surface map__surface--moving" : "map__surface"}
        style={{ left: frame.x0, top: frame.y0, width: w, height: h }}
        {...handlers}
      >
        {box ? <BoxView box={box} /> : null}
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
              describedBy={props.keysId}
              onDrag={() => undefined}
              onNudge={move}
            />
          </div>
        )}
      </div>
    </MapFigure>
  );
}

function MapBar({ params, theme, boxing, onBoxing, onChange }: Omit<PictureProps, "viewport">) {
  const view = windowOf(params);
  const whole = wholeWindow(params);
  const set = (window: MapWindow) => onChange(withWindow(params, fitWindow(window, params)));
  return (
    <div className="map-bar" style={{ paddingRight: RIGHT_MARGIN }}>
      <MapKey iterations={params.iterations} theme={theme} />
      <MapTools
        boxing={boxing}
        whole={sameWindow(view, whole)}
        onBoxing={onBoxing}
        onZoom={(factor) => set(zoomed(view, factor))}
        onWhole={() => set(whole)}
      />
    </div>
  );
}

export function MapPanel(props: MapPanelProps) {
  const { params, theme } = props;
  const [ref, viewport] = useViewport(theme);
  const whole = useMemo(() => viewport && withKey(viewport, params), [viewport, params]);
  const [boxing, setBoxing] = useState(false);
  const keysId = useId();
  const box = { boxing, onBoxing: setBoxing, keysId };
  const words = atlasWords(params);
  const { number, title, caption } = words;
  const comparing = useComparing("atlas");
  return (
    <ComparedPlace id="atlas" comparing={comparing} words={words}>
      <Figure
        id="atlas"
        number={number}
        title={title.text}
        caption={
          <>
            <Explained text={caption.text} />{" "}
            <span className="no-print map-handling map-handling--mouse">{HANDLING.mouse}</span>
            <span id={keysId} className="no-print map-handling map-handling--keys">
              {HANDLING.keys}
            </span>
            <span className="no-print map-handling map-handling--touch">{HANDLING.touch}</span>
          </>
        }
        exports={props.exports}
        viewport={viewportWith(comparing, whole)}
        fills
      >
        <div className="map-whole">
          <div ref={ref}>
            {viewport === null ? null : <MapPicture {...props} {...box} viewport={viewport} />}
          </div>
          <MapBar {...props} {...box} />
        </div>
      </Figure>
    </ComparedPlace>
  );
}
