/** @file The cells as a canvas in the frame's box; a picture of another window is stretched to where it belongs. */
import { memo, useLayoutEffect, useRef } from "react";
import type { Box } from "../../../charts/geometry/box";
import type { AtlasTrace } from "../../../experiments/stability/atlas/types";
import { useInks } from "../figure/useInks";
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
  const inks = useInks(host, INK_TOKENS);
  const [width, height] = [frame.x1 - frame.x0, frame.y1 - frame.y0];
  const ratio = globalThis.devicePixelRatio || 1;
  useLayoutEffect(() => {
    if (canvas.current && inks) paintMap(canvas.current, trace, inks, textures, ratio);
  }, [trace, inks, textures, ratio, width, height]);
  const transform = transformTo(windowOf(trace.params), window, width, height);
  return (
    <div ref={host} className="map__cells" aria-hidden="true">
      <canvas
        ref={canvas}
        width={Math.round(width * ratio)}
        height={Math.round(height * ratio)}
        style={{ width, height, transform }}
      />
    </div>
  );
});
