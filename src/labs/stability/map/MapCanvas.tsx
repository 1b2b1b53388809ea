/**
 * @file The cells on a canvas in the box of the frame. A picture of another window is stretched to its place.
 * Until the first pass of a run is complete, the picture before is visible beneath its cells.
 */
import { memo, useLayoutEffect, useRef, useState } from "react";
import type { Box } from "../../../charts/geometry/box";
import type { AtlasTrace } from "../run/atlas/types";
import { fitCanvas, inksOn, paintRaster, usePalette } from "../../../charts/picture/canvas";
import { transformTo, windowOf, type MapWindow } from "../model/window";
import { cellsRaster } from "./draw";

interface MapCanvasProps {
  readonly trace: AtlasTrace;
  /** Whether more cells will come. */
  readonly running: boolean;
  readonly window: MapWindow;
  readonly frame: Box;
  readonly textures: boolean;
}

/** The newest earlier run whose picture had no gaps. */
function useBefore(trace: AtlasTrace): AtlasTrace | null {
  const [shown, show] = useState(trace);
  const [before, keep] = useState<AtlasTrace | null>(null);
  if (shown === trace) return before;
  show(trace);
  if (shown.params === trace.params || shown.grain === 0) return before;
  keep(shown);
  return shown;
}

function copy(from: HTMLCanvasElement, to: HTMLCanvasElement) {
  to.width = from.width;
  to.height = from.height;
  if (from.width > 0 && from.height > 0)
    to.getContext("2d", { willReadFrequently: true })?.drawImage(from, 0, 0);
}

export const MapCanvas = memo(function MapCanvas(props: MapCanvasProps) {
  const { trace, running, window, frame, textures } = props;
  const host = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const under = useRef<HTMLCanvasElement>(null);
  const copied = useRef<AtlasTrace | null>(null);
  const palette = usePalette();
  const before = useBefore(trace);
  const gaps = running && trace.grain === 0 && before !== null;
  const [width, height] = [frame.x1 - frame.x0, frame.y1 - frame.y0];
  useLayoutEffect(() => {
    if (!canvas.current || !host.current) return;
    // The canvas still shows the last picture.
    if (under.current && copied.current !== before) copy(canvas.current, under.current);
    copied.current = before;
    const ratio = fitCanvas(canvas.current, { width, height });
    const raster = cellsRaster(trace, { x0: 0, y0: 0, x1: width, y1: height }, { textures, gaps });
    paintRaster(canvas.current, raster, ratio, inksOn(host.current, palette));
  }, [trace, before, gaps, palette, textures, width, height]);
  const placed = (of: AtlasTrace) => ({
    width,
    height,
    transform: transformTo(windowOf(of.params), window, width, height),
  });
  return (
    <div ref={host} className="map__cells" aria-hidden="true">
      {gaps ? <canvas ref={under} className="map__before" style={placed(before)} /> : null}
      <canvas ref={canvas} className="map__now" style={placed(trace)} />
    </div>
  );
});
