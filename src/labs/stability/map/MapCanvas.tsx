/** @file The cells as a canvas in the frame's box; a picture of another window is stretched to where it belongs. */
import { memo, useLayoutEffect, useRef } from "react";
import type { Box } from "../../../charts/geometry/box";
import type { AtlasTrace } from "../../../experiments/stability/atlas/types";
import { fitCanvas, readInks, usePalette } from "../figure/inks";
import { transformTo, windowOf, type MapWindow } from "../model/window";
import { paintMap } from "./paint";
import { INK_TOKENS } from "./palette";

interface MapCanvasProps {
  readonly trace: AtlasTrace;
  readonly window: MapWindow;
  readonly frame: Box;
  readonly textures: boolean;
}

export const MapCanvas = memo(function MapCanvas({ trace, window, frame, textures }: MapCanvasProps) {
  const host = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const palette = usePalette();
  const [width, height] = [frame.x1 - frame.x0, frame.y1 - frame.y0];
  useLayoutEffect(() => {
    if (!canvas.current || !host.current) return;
    const ratio = fitCanvas(canvas.current, { width, height });
    const inks = readInks(host.current, INK_TOKENS, palette);
    paintMap(canvas.current, trace, { inks, textures, ratio });
  }, [trace, palette, textures, width, height]);
  const transform = transformTo(windowOf(trace.params), window, width, height);
  return (
    <div ref={host} className="map__cells" aria-hidden="true">
      <canvas ref={canvas} style={{ width, height, transform }} />
    </div>
  );
});
