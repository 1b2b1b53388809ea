/** @file Lets what is on a figure's canvases, and its key, be saved with it: in SVG layers, for as long as it takes. */

import { keyLayer } from "./key";

const SVG = "http://www.w3.org/2000/svg";

/** A layer with the canvas's picture where the canvas lies. */
function layerOf(plot: Element, canvas: HTMLCanvasElement): SVGSVGElement {
  const [outer, inner] = [plot.getBoundingClientRect(), canvas.getBoundingClientRect()];
  const layer = document.createElementNS(SVG, "svg");
  layer.setAttribute("class", "plot__layer");
  layer.setAttribute("width", String(outer.width));
  layer.setAttribute("height", String(outer.height));
  const image = document.createElementNS(SVG, "image");
  image.setAttribute("href", canvas.toDataURL("image/png"));
  image.setAttribute("x", String(inner.left - outer.left));
  image.setAttribute("y", String(inner.top - outer.top));
  image.setAttribute("width", String(inner.width));
  image.setAttribute("height", String(inner.height));
  image.setAttribute("preserveAspectRatio", "none");
  layer.append(image);
  return layer;
}

/** The curves over the cells lie deeper than a saver of figures looks. */
function curvesOf(plot: Element): SVGSVGElement[] {
  const outer = plot.getBoundingClientRect();
  return [...plot.querySelectorAll<SVGSVGElement>(".map__curves")].map((svg) => {
    const inner = svg.getBoundingClientRect();
    const layer = svg.cloneNode(true) as SVGSVGElement;
    layer.setAttribute("class", "plot__layer");
    // An attribute would be refused by the policy of the page.
    layer.style.left = `${inner.left - outer.left}px`;
    layer.style.top = `${inner.top - outer.top}px`;
    return layer;
  });
}

export async function withCanvases<Result>(figure: Element, save: () => Promise<Result>): Promise<Result> {
  const added = [...figure.querySelectorAll(".plot")].flatMap((plot) => {
    const pictures = [...plot.querySelectorAll<HTMLCanvasElement>("canvas:not([hidden])")].map((canvas) =>
      layerOf(plot, canvas),
    );
    const curves = curvesOf(plot);
    const keys = [...figure.querySelectorAll(".map-key")].map((key) => keyLayer(plot, key));
    const layers = [...pictures, ...curves, ...keys];
    plot.prepend(...layers);
    return layers;
  });
  try {
    return await save();
  } finally {
    for (const layer of added) layer.remove();
  }
}
