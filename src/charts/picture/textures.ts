/** @file The SVG elements of textures. */
import type { Element, Names } from "./elements";
import type { Texture } from "./types";

const PITCH_PX = 6;

export function textureElement(texture: Texture, id: string, { ink }: Names): Element {
  const color = ink(texture.ink);
  if (texture.kind === "ramp") {
    const stop = (offset: number, stopOpacity: number): Element => ({
      tag: "stop",
      attributes: { offset, stopColor: color, stopOpacity },
    });
    return {
      tag: "linearGradient",
      attributes: { id },
      children: [stop(0, texture.from), stop(1, texture.to)],
    };
  }
  const tile = { id, width: PITCH_PX, height: PITCH_PX, patternUnits: "userSpaceOnUse" };
  if (texture.kind === "dots")
    return {
      tag: "pattern",
      attributes: tile,
      children: [{ tag: "circle", attributes: { cx: 3, cy: 3, r: texture.radius, fill: color } }],
    };
  const { width, opacity, ground = 0 } = texture;
  const lines: Element = {
    tag: "path",
    attributes: { d: `M0,0V${PITCH_PX}`, stroke: color, strokeWidth: width, strokeOpacity: opacity },
  };
  const under: Element = {
    tag: "path",
    attributes: { d: `M0,0H${PITCH_PX}V${PITCH_PX}H0Z`, fill: color, fillOpacity: ground },
  };
  return {
    tag: "pattern",
    attributes: { ...tile, patternTransform: "rotate(45)" },
    children: ground > 0 ? [under, lines] : [lines],
  };
}
