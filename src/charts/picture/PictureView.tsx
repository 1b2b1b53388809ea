/**
 * @file A picture on the page. Its layers lie on each other; grips and areas that react to the pointer come
 * on top, as children.
 */
import { memo, useContext, type ReactNode } from "react";
import { lazyExtra } from "../../ui/lazyPart";
import { PictureOver } from "../over";
import type { Press } from "../usePress";
import "../plot.css";
import { fetchSeldom } from "./fetchSeldom";
import { layersOf } from "./legend";
import { Marks } from "./Marks";
import { sameValue } from "./same";
import type { RasterViewProps } from "./RasterView";
import type { Layer, Picture, Size } from "./types";

const RasterView = lazyExtra<RasterViewProps>(
  "The picture's pixels",
  async () => (await fetchSeldom()).RasterView,
);

interface LayerProps {
  readonly layer: Layer;
  readonly size: Size;
  /** The description of the whole picture, given to its first layer. */
  readonly description?: string | undefined;
}

function boxOf({ clip, at: [dx, dy] = [0, 0] }: Layer, { width, height }: Size) {
  // A layer that is moved is cut at the picture's edge, so that it does not cover what is next to it.
  const { x0, y0, x1, y1 } = clip ?? { x0: 0, y0: 0, x1: width - dx, y1: height - dy };
  return { left: x0 + dx, top: y0 + dy, width: x1 - x0, height: y1 - y0, from: `${x0} ${y0}` };
}

/** A layer, rendered again when its marks change. */
export const LayerView = memo(function LayerView({ layer, size, description }: LayerProps) {
  if ("raster" in layer) return <RasterView raster={layer.raster} at={layer.at} />;
  const { left, top, width, height, from } = boxOf(layer, size);
  const name = layer.moving === true ? "plot__layer plot__layer--moving" : "plot__layer";
  return (
    <svg
      className={layer.clip ? `${name} plot__layer--clips` : name}
      style={left === 0 && top === 0 ? undefined : { left, top }}
      width={width}
      height={height}
      viewBox={`${from} ${width} ${height}`}
      {...(description === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": description })}
    >
      <Marks marks={layer.marks} />
    </svg>
  );
}, sameLayer);

function sameLayer(a: LayerProps, b: LayerProps): boolean {
  const what = ({ layer }: LayerProps) => ("raster" in layer ? layer.raster : layer.marks);
  return (
    a.description === b.description &&
    what(a) === what(b) &&
    sameValue([a.size, a.layer.clip, a.layer.at], [b.size, b.layer.clip, b.layer.at])
  );
}

interface PictureViewProps {
  readonly picture: Pick<Picture, "size" | "description" | "layers" | "legend" | "plane">;
  /** What a press outside of the grips does. With the keyboard there are the grips. */
  readonly press?: Press | undefined;
  readonly children?: ReactNode;
}

export function PictureView({ picture, press, children }: PictureViewProps) {
  const { size, description } = picture;
  const over = useContext(PictureOver);
  return (
    <div
      className="plot"
      style={{ width: size.width, height: size.height }}
      role="presentation"
      {...(over ? null : press)}
    >
      {layersOf(picture).map((layer, i) => (
        <LayerView key={layer.id} layer={layer} size={size} description={i === 0 ? description : undefined} />
      ))}
      {over ? <div inert>{children}</div> : children}
      {over?.(picture)}
    </div>
  );
}
