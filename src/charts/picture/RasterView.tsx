/** @file The pixels of a raster on a canvas with the resolution of the screen. */
import { memo, useLayoutEffect, useRef } from "react";
import { fitCanvas, inksOn, paintRaster, usePalette } from "./canvas";
import type { Raster } from "./types";

export interface RasterViewProps {
  readonly raster: Raster;
  readonly at?: readonly [number, number] | undefined;
}

export const RasterView = memo(function RasterView({ raster, at: [dx, dy] = [0, 0] }: RasterViewProps) {
  const ref = useRef<HTMLCanvasElement>(null);
  const palette = usePalette();
  const { x0, y0, x1, y1 } = raster.box;
  const [width, height] = [x1 - x0, y1 - y0];
  useLayoutEffect(() => {
    const canvas = ref.current;
    const host = canvas?.parentElement;
    if (!canvas || !host) return;
    paintRaster(canvas, raster, fitCanvas(canvas, { width, height }), inksOn(host, palette));
  }, [raster, palette, width, height]);
  return (
    <canvas
      ref={ref}
      style={{ position: "absolute", left: x0 + dx, top: y0 + dy, width, height }}
      aria-hidden="true"
    />
  );
});
