/**
 * @file A figure as a value: marks in layers, and the words around them. What draws it (page, terminal, test) comes later; no DOM, no
 * store, no clock.
 */
import type { Rgb, Token } from "../../ui/palette";
import type { Box } from "../geometry/box";
import type { FigureTheme } from "../ink";
import type { MarkerShape } from "../markerShapes";
import type { Plane } from "../plane";
import type { PlacedText } from "../text/label";
import type { OtherPlot, PlotValues } from "../xy/other";
import type { Held } from "../xy/overlay";
import type { Table } from "./table";

/** Parallel lines, upwards to the right. */
export interface Hatch {
  readonly kind: "hatch";
  readonly ink: Token;
  readonly width: number;
  readonly opacity?: number;
  /** How dark the ground is, in the same ink; 0 where it is left out. */
  readonly ground?: number;
}

/** A dot in the middle of every square. */
export interface Dots {
  readonly kind: "dots";
  readonly ink: Token;
  readonly radius: number;
}

/** From pale to dark, left to right; numbers are opacities. */
export interface Ramp {
  readonly kind: "ramp";
  readonly ink: Token;
  readonly from: number;
  readonly to: number;
}

export type Texture = Hatch | Dots | Ramp;

/** How an outline is painted; without `fill` it is open, without `stroke` it has no edge. */
export interface Paint {
  readonly fill?: Token | Texture;
  readonly fillOpacity?: number;
  readonly stroke?: Token;
  readonly strokeOpacity?: number;
  /** Of the stroke, in pixels; 1 where it is left out. */
  readonly width?: number;
  /** Lengths of dashes and gaps; "" is solid. */
  readonly dash?: string;
  readonly cap?: "round";
  readonly join?: "round";
  readonly evenOdd?: boolean;
  /** What a curve is, for tests and for whoever reads the file. */
  readonly name?: string;
}

export type Mark =
  | (Paint & { readonly kind: "path"; readonly d: string })
  | (Paint & { readonly kind: "circle"; readonly x: number; readonly y: number; readonly r: number })
  | (Paint & { readonly kind: "rect"; readonly box: Box; readonly radius?: number })
  | {
      readonly kind: "text";
      readonly placed: PlacedText;
      /** On a rim of paper, where it stands on a picture. */
      readonly halo?: boolean;
    }
  | {
      readonly kind: "marker";
      readonly shape: MarkerShape;
      readonly x: number;
      readonly y: number;
      readonly radius: number;
      readonly color: Token;
      /** Filled with paper instead, outlined in the colour. */
      readonly hollow?: boolean;
    }
  | {
      readonly kind: "group";
      readonly marks: readonly Mark[];
      /** Steps back because something else is pointed at; on the page only. */
      readonly dim?: boolean;
      /** Moved by so much to the right and down. */
      readonly at?: readonly [number, number];
    };

/** A sample of something that is drawn, then the words for it. */
export type LegendRow = Extract<Mark, { readonly kind: "group" }>;

/** How many pixels a raster has, and how many of them there are to a pixel of the picture. */
export interface Grid {
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
}

/** Pixels inside a box. */
export interface Raster {
  readonly box: Box;
  /** Writes a number a pixel into zeros, bytes in the order red, green, blue, opacity; upper row first. */
  readonly paint: (out: Int32Array, grid: Grid, ink: (token: Token) => Rgb) => void;
}

interface Place {
  readonly id: string;
  /** What is outside is not seen. */
  readonly clip?: Box;
  /** Moved by so much to the right and down, its clip with it. */
  readonly at?: readonly [number, number];
}

/** Drawn one on the other. Where its marks are the same object, nothing is drawn anew. */
export type Layer =
  | (Place & {
      readonly marks: readonly Mark[];
      /** Repainted while something is dragged: on the page it has a surface of its own. */
      readonly moving?: boolean;
    })
  | (Place & { readonly raster: Raster });

/** Words in the notation of `ui/notation`; `#0`, `#1` … stand for the slots. */
export interface Prose {
  readonly text: string;
  readonly slots?: readonly string[];
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Picture {
  readonly size: Size;
  /** "Figure 1", or a letter. */
  readonly number: string;
  readonly title: Prose;
  readonly caption: Prose;
  /** What it shows, for those who do not see it. */
  readonly description: string;
  readonly layers: readonly Layer[];
  /** Rows that say what is drawn, over all layers; left out where nothing is read. */
  readonly legend?: readonly LegendRow[];
  /** Where values have their pixels, where one can put something on it. */
  readonly plane?: Plane;
  /** What it shows in numbers, computed when it is asked for: in so many rows at most, or in as many as one reads. */
  readonly table?: (most?: number) => Table;
  /** Its curves as values, where it is one plot of curves. */
  readonly plot?: PlotValues;
  /** For the next picture, where this one's labels are to keep their places. */
  readonly held?: Held;
}

/** What is drawn of it, without the words around. */
export type Drawn = Pick<Picture, "size" | "layers" | "legend">;

/** As a lab draws it: with its numbers. */
export type Tabled = Picture & Required<Pick<Picture, "table">>;

/** What stands under a picture. */
export type FigureWords = Pick<Picture, "number" | "title" | "caption">;

/** What a picture is drawn on. */
export interface Viewport {
  readonly width: number;
  /** Null where the height is the figure's own choice. */
  readonly height: number | null;
  readonly theme: FigureTheme;
  /** What keeps the place that it had in the picture before; absent: everything has the best place there is. */
  readonly held?: Held | undefined;
  /** Another plot that a plot of curves is drawn with. */
  readonly other?: OtherPlot | undefined;
}
