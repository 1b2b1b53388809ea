/**
 * @file Finds text of figures that touches other text or a drawn line, or is cut off.
 *
 * Of every text that can be seen the ink is measured, glyph by glyph, not the line box: tall line boxes may overlap
 * where nothing is printed. Two texts touch when their inks come closer than `AIR`. A text is cut off when its ink
 * leaves its drawing, the page or whatever clips it. A text meets a line when its ink, without any tolerance, meets
 * what is painted: every stroke at its full width, dashes taken as solid, and every small filled shape (a marker).
 * What a plate hides (an opaque shape painted earlier than the text and around all of it) does not count if it was
 * painted before the plate.
 * Not lines in this sense: strokes in the colours of grid and ticks (`--grid`, `--ink-faint`), which labels may sit on,
 * invisible ones, and large filled areas without a stroke (washes and bands), on which labels are meant to stand.
 */
import type { Page } from "@playwright/test";

/** Sentences about what touches; none when all is well. Runs in the page. */
function touchingTexts(): string[] {
  const AIR = 1;
  /** A filled shape of at most this size is a marker. */
  const MARKER = 24;
  const HIDDEN = 0.05;

  interface Box {
    x0: number;
    y0: number;
    x1: number;
    y1: number;
  }
  interface Ink extends Box {
    text: string;
    element: Element;
    /** What hides all that was painted before it under the text. */
    plate?: Element | undefined;
  }
  type Point = readonly [number, number];

  const overlaps = (a: Box, b: Box, air: number) =>
    a.x0 < b.x1 + air && b.x0 < a.x1 + air && a.y0 < b.y1 + air && b.y0 < a.y1 + air;
  const within = (outer: Box, { x0, y0, x1, y1 }: Box) =>
    outer.x0 <= x0 + 0.5 && outer.y0 <= y0 + 0.5 && x1 <= outer.x1 + 0.5 && y1 <= outer.y1 + 0.5;
  const boxOf = ({ left, top, right, bottom }: DOMRect): Box => ({
    x0: left,
    y0: top,
    x1: right,
    y1: bottom,
  });
  const around = (points: readonly Point[]): Box => ({
    x0: Math.min(...points.map(([x]) => x)),
    y0: Math.min(...points.map(([, y]) => y)),
    x1: Math.max(...points.map(([x]) => x)),
    y1: Math.max(...points.map(([, y]) => y)),
  });

  const opacityOf = (element: Element | null): number =>
    element === null ? 1 : Number(getComputedStyle(element).opacity) * opacityOf(element.parentElement);
  const visible = (element: Element) => {
    const { visibility } = getComputedStyle(element);
    // What is inside something that is not shown has a style of its own all the same.
    if (!element.checkVisibility()) return false;
    return visibility === "visible" && opacityOf(element) > HIDDEN;
  };

  /** A colour as the browser computes it. */
  const probe = document.body.appendChild(document.createElement("i"));
  const computed = (color: string) => {
    probe.style.color = color;
    return getComputedStyle(probe).color;
  };
  const UNDER_LABELS = ["var(--grid)", "var(--ink-faint)"].map(computed);
  const clear = (color: string) =>
    color === "none" || color === "transparent" || /^rgba\(.*, 0\)$|\/ 0\)$/.test(color);

  const pen = document.createElement("canvas").getContext("2d");
  if (pen === null) throw new Error("there is no canvas to measure text on");

  /** Browsers tell of ink in whole pixels: of larger letters they tell more. */
  const FINE = 16;
  const ready = ({ fontStyle, fontWeight, fontSize, fontFamily }: CSSStyleDeclaration) =>
    `${fontStyle} ${fontWeight} ${FINE * parseFloat(fontSize)}px ${fontFamily}`;

  /** The ink of one run of text whose glyphs share a style. */
  function runInk(
    text: SVGTextContentElement,
    from: number,
    content: string,
    style: CSSStyleDeclaration,
  ): Box | null {
    const matrix = text.getScreenCTM();
    if (matrix === null || content.trim() === "" || pen === null) return null;
    pen.font = ready(style);
    const corners: Point[] = [];
    Array.from(content).forEach((glyph, i) => {
      if (glyph.trim() === "") return;
      const index = from + Array.from(content).slice(0, i).join("").length;
      const { x, y } = text.getStartPositionOfChar(index);
      const {
        actualBoundingBoxLeft,
        actualBoundingBoxRight,
        actualBoundingBoxAscent,
        actualBoundingBoxDescent,
      } = pen.measureText(glyph);
      for (const dx of [-actualBoundingBoxLeft, actualBoundingBoxRight])
        for (const dy of [-actualBoundingBoxAscent, actualBoundingBoxDescent]) {
          const corner = new DOMPoint(x + dx / FINE, y + dy / FINE).matrixTransform(matrix);
          corners.push([corner.x, corner.y]);
        }
    });
    return corners.length === 0 ? null : around(corners);
  }

  function svgInk(text: SVGTextElement): Ink | null {
    const boxes: Box[] = [];
    let from = 0;
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.parentElement?.closest("title")) continue;
      const content = node.textContent ?? "";
      const box = node.parentElement && runInk(text, from, content, getComputedStyle(node.parentElement));
      if (box) boxes.push(box);
      from += content.length;
    }
    if (boxes.length === 0) return null;
    const box = around(
      boxes.flatMap(({ x0, y0, x1, y1 }): Point[] => [
        [x0, y0],
        [x1, y1],
      ]),
    );
    return { ...box, text: text.textContent ?? "", element: text };
  }

  /** Text beside the drawings: where each line box is, the glyphs tell how high their ink is. */
  function htmlInks(plot: Element): Ink[] {
    const inks: Ink[] = [];
    if (pen === null) return inks;
    const walker = document.createTreeWalker(plot, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const [element, text] = [node.parentElement, node.textContent ?? ""];
      if (element === null || text.trim() === "" || element.closest("svg, figcaption, .visually-hidden"))
        continue;
      if (!visible(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      pen.font = ready(getComputedStyle(element));
      const { fontBoundingBoxAscent, actualBoundingBoxAscent, actualBoundingBoxDescent } =
        pen.measureText(text);
      for (const { left, right, top } of range.getClientRects()) {
        const baseline = top + fontBoundingBoxAscent / FINE;
        const [y0, y1] = [
          baseline - actualBoundingBoxAscent / FINE,
          baseline + actualBoundingBoxDescent / FINE,
        ];
        inks.push({ x0: left, x1: right, y0, y1, text, element });
      }
    }
    return inks;
  }

  /** Runs of one text belong together: side by side they may touch. */
  const sameText = (a: Ink, b: Ink) =>
    a.element.closest("p") !== null && a.element.closest("p") === b.element.closest("p");

  /** The last opaque shape before the text that lies under all of it. */
  function plateOf(ink: Ink): Element | undefined {
    const before = [...(ink.element.closest("svg")?.querySelectorAll("rect") ?? [])].filter(
      (rect) => rect.compareDocumentPosition(ink.element) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    return before.findLast((rect) => {
      const { fill, fillOpacity } = getComputedStyle(rect);
      const opaque =
        !clear(fill) && !/rgba|\/ 0?\.\d/.test(fill) && fillOpacity === "1" && opacityOf(rect) === 1;
      return opaque && visible(rect) && within(boxOf(rect.getBoundingClientRect()), ink);
    });
  }

  /** Straight stretches of a path on screen; arcs and splines are sampled. */
  function pieces(shape: SVGGeometryElement): Point[][] {
    const matrix = shape.getScreenCTM();
    if (matrix === null) return [];
    const onScreen = ([x, y]: Point): Point => {
      const point = new DOMPoint(x, y).matrixTransform(matrix);
      return [point.x, point.y];
    };
    const d = shape instanceof SVGPathElement ? (shape.getAttribute("d") ?? "") : null;
    const straight = d !== null && !/[acqst]/i.test(d) ? straightPieces(d) : [sampled(shape)];
    return straight.map((piece) => piece.map(onScreen));
  }

  function sampled(shape: SVGGeometryElement): Point[] {
    const length = shape.getTotalLength();
    const count = Math.max(2, Math.ceil(length));
    return Array.from({ length: count + 1 }, (_, i) => {
      const { x, y } = shape.getPointAtLength((i / count) * length);
      return [x, y] as const;
    });
  }

  function straightPieces(d: string): Point[][] {
    const found: Point[][] = [];
    let current: Point[] = [];
    let [x, y] = [0, 0];
    let start: Point = [0, 0];
    for (const [, command = "", rest = ""] of d.matchAll(/([MLHVZmlhvz])([^MLHVZmlhvz]*)/g)) {
      const numbers = (rest.match(/-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? []).map(Number);
      const relative = command === command.toLowerCase();
      const kind = command.toUpperCase();
      if (kind === "Z") {
        current.push(start);
        [x, y] = start;
        continue;
      }
      const stride = kind === "H" || kind === "V" ? 1 : 2;
      for (let i = 0; i + stride <= numbers.length; i += stride) {
        const [a = 0, b = 0] = numbers.slice(i, i + stride);
        if (kind === "H") x = relative ? x + a : a;
        else if (kind === "V") y = relative ? y + a : a;
        else [x, y] = relative ? [x + a, y + b] : [a, b];
        if (kind === "M" && i === 0) {
          current = [];
          found.push(current);
          start = [x, y];
        }
        current.push([x, y]);
      }
    }
    return found;
  }

  /** Whether the stretch from a to b meets the box. */
  function meets(a: Point, b: Point, box: Box): boolean {
    let [enter, leave] = [0, 1];
    for (const [from, to, low, high] of [
      [a[0], b[0], box.x0, box.x1],
      [a[1], b[1], box.y0, box.y1],
    ] as const) {
      if (from === to) {
        if (from < low || from > high) return false;
        continue;
      }
      const [near, far] = [(low - from) / (to - from), (high - from) / (to - from)];
      enter = Math.max(enter, Math.min(near, far));
      leave = Math.min(leave, Math.max(near, far));
    }
    return enter <= leave;
  }

  /** What of an element its clip paths let through. */
  function clipOf(element: Element): Box {
    const all: Box = { x0: -Infinity, y0: -Infinity, x1: Infinity, y1: Infinity };
    let clip = all;
    for (let at: Element | null = element; at !== null && at !== document.body; at = at.parentElement) {
      const style = getComputedStyle(at);
      const id = /url\("?#(.+?)"?\)/.exec(style.clipPath)?.[1];
      const frame = id === undefined ? null : document.getElementById(id)?.querySelector("rect");
      const scroller = at instanceof HTMLElement && style.overflowX !== "visible" ? at : null;
      const outer = at instanceof SVGSVGElement && style.overflow !== "visible" ? at : null;
      let box: Box | null = null;
      if (frame) {
        const matrix = (at instanceof SVGGraphicsElement ? at : frame).getScreenCTM();
        const { x, y, width, height } = frame.getBBox();
        if (matrix !== null)
          box = around(
            [
              [x, y],
              [x + width, y + height],
            ].map(([cx = 0, cy = 0]) => {
              const corner = new DOMPoint(cx, cy).matrixTransform(matrix);
              return [corner.x, corner.y] as const;
            }),
          );
      } else if (scroller ?? outer) box = boxOf(at.getBoundingClientRect());
      if (box)
        clip = {
          x0: Math.max(clip.x0, box.x0),
          y0: Math.max(clip.y0, box.y0),
          x1: Math.min(clip.x1, box.x1),
          y1: Math.min(clip.y1, box.y1),
        };
    }
    return clip;
  }

  const nameOf = (shape: Element) =>
    shape.getAttribute("data-curve") ??
    `a ${shape.tagName} in ${shape.getAttribute("stroke") ?? shape.getAttribute("fill")}`;

  /** The first thing painted by this shape that the ink meets. */
  function crossing(shape: SVGGeometryElement, inks: readonly Ink[]): string[] {
    const style = getComputedStyle(shape);
    const stroked =
      !clear(style.stroke) && Number(style.strokeOpacity) > HIDDEN && !UNDER_LABELS.includes(style.stroke);
    const box = boxOf(shape.getBoundingClientRect());
    const small = box.x1 - box.x0 <= MARKER && box.y1 - box.y0 <= MARKER;
    const filled = small && !clear(style.fill) && Number(style.fillOpacity) > HIDDEN;
    if (!stroked && !filled) return [];
    const clip = clipOf(shape);
    const matrix = shape.getScreenCTM();
    const scale =
      style.vectorEffect === "non-scaling-stroke" || matrix === null ? 1 : Math.hypot(matrix.a, matrix.b);
    const half = stroked ? (parseFloat(style.strokeWidth) * scale) / 2 : 0;
    const hidden = ({ plate }: Ink) =>
      plate !== undefined &&
      (plate === shape || Boolean(shape.compareDocumentPosition(plate) & Node.DOCUMENT_POSITION_FOLLOWING));
    const near = inks.filter((ink) => overlaps(ink, box, half) && overlaps(ink, clip, 0) && !hidden(ink));
    if (near.length === 0) return [];
    const lines = pieces(shape);
    return near
      .filter((ink) => {
        const seen = {
          x0: Math.max(ink.x0 - half, clip.x0),
          y0: Math.max(ink.y0 - half, clip.y0),
          x1: Math.min(ink.x1 + half, clip.x1),
          y1: Math.min(ink.y1 + half, clip.y1),
        };
        const within2 = filled && overlaps(ink, box, 0);
        return (
          within2 ||
          lines.some((line) => line.some((point, i) => i > 0 && meets(line[i - 1] ?? point, point, seen)))
        );
      })
      .map((ink) => `“${ink.text}” meets ${nameOf(shape)}`);
  }

  function check(plot: Element): string[] {
    const drawn = [...plot.querySelectorAll<SVGTextElement>("svg text:not([aria-hidden=true])")]
      .filter(visible)
      .map(svgInk)
      .filter((ink) => ink !== null);
    for (const ink of drawn) ink.plate = plateOf(ink);
    const inks = [...drawn, ...htmlInks(plot)];
    const page: Box = { x0: 0, y0: -Infinity, x1: document.documentElement.clientWidth, y1: Infinity };
    const found: string[] = [];
    inks.forEach((ink, i) => {
      const drawing = ink.element.closest("svg, .plot");
      if (drawing && !within(boxOf(drawing.getBoundingClientRect()), ink))
        found.push(`“${ink.text}” leaves its drawing`);
      if (!within(page, ink)) found.push(`“${ink.text}” leaves the page`);
      if (!within(clipOf(ink.element), ink)) found.push(`“${ink.text}” is cut off`);
      for (const other of inks.slice(i + 1))
        if (overlaps(ink, other, AIR) && !sameText(ink, other))
          found.push(`“${ink.text}” touches “${other.text}”`);
    });
    for (const shape of plot.querySelectorAll<SVGGeometryElement>(
      "path, line, polyline, polygon, circle, ellipse, rect",
    ))
      if (shape.closest("defs, clipPath, pattern, marker, button") === null && visible(shape))
        found.push(...crossing(shape, inks));
    return found;
  }

  try {
    const figures = [...document.querySelectorAll<HTMLElement>("main figure")];
    return figures.flatMap((figure) => check(figure).map((what) => `${figure.dataset["figure"]}: ${what}`));
  } finally {
    probe.remove();
  }
}

/** How many texts the figures show, so that a test can tell that it looked at something. */
export const figureTexts = (page: Page): Promise<number> => page.locator("main figure svg text").count();

export const touching = (page: Page): Promise<string[]> => page.evaluate(touchingTexts);
