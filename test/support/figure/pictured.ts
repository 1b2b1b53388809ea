/** @file What a picture shows, with its places: inks of texts, and everything that is painted beside them. */
import type { Box } from "../../../src/charts/geometry/box";
import type { Line, Point } from "../../../src/charts/geometry/polyline";
import { MARKER_OUTLINES } from "../../../src/charts/markerShapes";
import { layersOf } from "../../../src/charts/picture/legend";
import type { Drawn, Layer, Mark, Paint } from "../../../src/charts/picture/types";
import { ADVANCES, type FontId } from "../../../src/charts/text/advances";
import { plainText, SHIFTED_TEXT, textWidth } from "../../../src/charts/text/measure";
import { extentOf } from "./glyphs";
import { circleLine, pathLines, rectangleLine } from "./outline";

export interface Ink extends Box {
  readonly text: string;
  readonly clip: Box;
  /** When it is painted. */
  readonly order: number;
}
export interface Shape {
  readonly name: string;
  readonly lines: readonly Line[];
  /** Half the width of its stroke; null for what is only filled. */
  readonly half: number | null;
  readonly filled: boolean;
  /** An opaque rectangle, which hides what was painted before it. */
  readonly plate: boolean;
  readonly clip: Box;
  readonly order: number;
}
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly inks: Ink[];
  readonly shapes: Shape[];
}

interface Place {
  readonly at: Point;
  readonly clip: Box;
}

/** On these labels may stand: grid, ticks, and rims of paper around curves. */
const UNDER_LABELS = ["grid", "ink-faint", "paper"];
const EVERYWHERE: Box = { x0: -Infinity, y0: -Infinity, x1: Infinity, y1: Infinity };
/** Fainter than this nobody sees it. */
const FAINT = 0.05;
const MARKER_STROKE = 1.25;

const tabulated = (font: FontId): ReadonlySet<string> => new Set(ADVANCES[font].characters);
const KNOWN: Readonly<Record<FontId, ReadonlySet<string>>> = {
  sans: tabulated("sans"),
  sansBold: tabulated("sansBold"),
  serifItalic: tabulated("serifItalic"),
};

type TextMark = Extract<Mark, { kind: "text" }>;

function inkOf({ placed }: TextMark, { at: [dx, dy], clip }: Place, order: number): Ink | null {
  const { font, size, x, y, text } = placed;
  const known = (glyph: string) => KNOWN[font].has(glyph);
  let [right, y0, y1] = [x + dx, Infinity, -Infinity];
  for (const { text: run, shift } of text) {
    const own = shift ? size * SHIFTED_TEXT.size : size;
    const baseline = y + dy + (shift ? SHIFTED_TEXT[shift] * size : 0);
    const { above, below } = extentOf(run, font, known);
    [y0, y1] = [Math.min(y0, baseline - above * own), Math.max(y1, baseline + below * own)];
    right += textWidth(run, font, own);
  }
  return y0 > y1 ? null : { x0: x + dx, x1: right, y0, y1, text: plainText(text), clip, order };
}

type ShapeMark = Exclude<Mark, { kind: "text" | "group" }>;

function outlineOf(mark: ShapeMark): readonly Line[] {
  switch (mark.kind) {
    case "path":
      return pathLines(mark.d);
    case "circle":
      return [circleLine(mark.x, mark.y, mark.r)];
    case "rect": {
      const { x0, y0, x1, y1 } = mark.box;
      return [rectangleLine(x0, y0, x1 - x0, y1 - y0)];
    }
    case "marker":
      return pathLines(MARKER_OUTLINES[mark.shape]).map((line) =>
        line.map(([x, y]) => [mark.x + x * mark.radius, mark.y + y * mark.radius] as const),
      );
  }
}

function paintOf(mark: ShapeMark): Paint {
  if (mark.kind !== "marker") return mark;
  return { fill: mark.color, stroke: mark.hollow === true ? mark.color : "paper", width: MARKER_STROKE };
}

function shapeOf(mark: ShapeMark, { at: [dx, dy], clip }: Place, order: number): Shape {
  const { fill, fillOpacity = 1, stroke, strokeOpacity = 1, width = 1, name } = paintOf(mark);
  const stroked = stroke !== undefined && !UNDER_LABELS.includes(stroke) && strokeOpacity > FAINT;
  const filled = typeof fill === "string" && fillOpacity > FAINT;
  const ink = stroked ? stroke : typeof fill === "string" ? fill : "a texture";
  // What nothing can meet needs no outline: rims of paper are half of all that is drawn.
  const lines = stroked || filled ? outlineOf(mark) : [];
  return {
    name: name ?? `a ${mark.kind} in ${ink}`,
    lines:
      dx === 0 && dy === 0 ? lines : lines.map((line) => line.map(([x, y]) => [x + dx, y + dy] as const)),
    half: stroked ? width / 2 : null,
    filled,
    plate: mark.kind === "rect" && filled && fillOpacity === 1,
    clip,
    order,
  };
}

const placeOf = ({ clip, at: [dx, dy] = [0, 0] }: Layer): Place => ({
  at: [dx, dy],
  clip: clip ? { x0: clip.x0 + dx, y0: clip.y0 + dy, x1: clip.x1 + dx, y1: clip.y1 + dy } : EVERYWHERE,
});

export function readPicture(picture: Drawn): Drawing {
  const drawing: Drawing = { ...picture.size, inks: [], shapes: [] };
  let order = 0;
  const visit = (mark: Mark, place: Place) => {
    order += 1;
    if (mark.kind === "group") {
      const [dx, dy] = mark.at ?? [0, 0];
      const moved = { ...place, at: [place.at[0] + dx, place.at[1] + dy] as const };
      mark.marks.forEach((inner) => visit(inner, moved));
    } else if (mark.kind === "text") {
      const ink = inkOf(mark, place, order);
      if (ink) drawing.inks.push(ink);
    } else drawing.shapes.push(shapeOf(mark, place, order));
  };
  for (const layer of layersOf(picture))
    if ("marks" in layer) layer.marks.forEach((mark) => visit(mark, placeOf(layer)));
  return drawing;
}
