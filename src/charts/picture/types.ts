/**
 * @file A figure as a plain value: marks in layers, and words. Page, terminal and tests draw it later. No
 * DOM, no store, no clock.
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

/** Parallel lines that rise to the right. */
export interface Hatch {
  readonly kind: "hatch";
  readonly ink: Token;
  readonly width: number;
  readonly opacity?: number;
  /** The opacity of the ground in the same ink; 0 when left out. */
  readonly ground?: number;
}

/** A dot in the middle of each square. */
export interface Dots {
  readonly kind: "dots";
  readonly ink: Token;
  readonly radius: number;
}

/** A gradient from left to right, between two opacities. */
export interface Ramp {
  readonly kind: "ramp";
  readonly ink: Token;
  readonly from: number;
  readonly to: number;
}

export type Texture = Hatch | Dots | Ramp;

/** How an outline is painted. Without `fill` it is open, without `stroke` it has no edge. */
export interface Paint {
  readonly fill?: Token | Texture;
  readonly fillOpacity?: number;
  readonly stroke?: Token;
  readonly strokeOpacity?: number;
  /** The width of the stroke in pixels; 1 when left out. */
  readonly width?: number;
  /** Lengths of dashes and gaps; "" is solid. */
  readonly dash?: string;
  readonly cap?: "round";
  readonly join?: "round";
  readonly evenOdd?: boolean;
  /** Names a curve, for tests and for readers of the file. */
  readonly name?: string;
}

export type Mark =
  | (Paint & { readonly kind: "path"; readonly d: string })
  | (Paint & { readonly kind: "circle"; readonly x: number; readonly y: number; readonly r: number })
  | (Paint & { readonly kind: "rect"; readonly box: Box; readonly radius?: number })
  | {
      readonly kind: "text";
      readonly placed: PlacedText;
      /** Draws the text with a rim in the colour of the paper, for text over a picture. */
      readonly halo?: boolean;
    }
  | {
      readonly kind: "marker";
      readonly shape: MarkerShape;
      readonly x: number;
      readonly y: number;
      readonly radius: number;
      readonly color: Token;
      /** Filled with the colour of the paper, and outlined in its own. */
      readonly hollow?: boolean;
    }
  | {
      readonly kind: "group";
      readonly marks: readonly Mark[];
      /** Drawn paler while something else is pointed at; on the page only. */
      readonly dim?: boolean;
      /** Moved by so much to the right and down. */
      readonly at?: readonly [number, number];
    };

/** A legend's row: a sample of something in the picture, then words. */
export type LegendRow = Extract<Mark, { readonly kind: "group" }>;

/** The pixels of a raster, and how many there are to a pixel of the picture. */
export interface Grid {
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
}

/** A picture made of pixels, inside a box. */
export interface Raster {
  readonly box: Box;
  /**
   * Writes one number for each pixel into an array of zeros, with the bytes red, green, blue, opacity; the
   * top row comes first.
   */
  readonly paint: (out: Int32Array, grid: Grid, ink: (token: Token) => Rgb) => void;
}

interface Place {
  readonly id: string;
  /** What lies outside is not visible. */
  readonly clip?: Box;
  /** Moves the layer, and its clip, to the right and down. */
  readonly at?: readonly [number, number];
}

/** Layers lie on each other. A layer whose list of marks is the same object is not drawn again. */
export type Layer =
  | (Place & {
      readonly marks: readonly Mark[];
      /** It changes during drags, so on the page it has an element of its own. */
      readonly moving?: boolean;
    })
  | (Place & { readonly raster: Raster });

/** Text in the notation of `ui/notation`, with `#0`, `#1` … for the slots. */
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
  /** "Figure 1", say, or a letter. */
  readonly number: string;
  readonly title: Prose;
  readonly caption: Prose;
  /** Describes what is drawn, beside what the caption says of it, for those who do not see it. */
  readonly description: string;
  readonly layers: readonly Layer[];
  /** Rows that explain what is drawn, on top of all layers; absent if nothing needs explaining. */
  readonly legend?: readonly LegendRow[];
  /** Which pixels belong to which values; given if something can be put on the picture from outside. */
  readonly plane?: Plane;
  /** The numbers that it shows, computed on demand. `most` limits the rows; without it there are as many as one would read. */
  readonly table?: (most?: number) => Table;
  /** The values of its curves, if it is a single plot of curves. */
  readonly plot?: PlotValues;
  /** What the next picture needs so that labels keep their places. */
  readonly held?: Held;
}

/** The drawing alone, without the words around it. */
export type Drawn = Pick<Picture, "size" | "layers" | "legend">;

/** A picture as labs draw it, with its numbers. */
export type Tabled = Picture & Required<Pick<Picture, "table">>;

/** The words under a picture. */
export type FigureWords = Pick<Picture, "number" | "title" | "caption">;

/** What a picture is drawn for: its size, its theme, and what it shares with other pictures. */
export interface Viewport {
  readonly width: number;
  /** Null if the figure may choose its height. */
  readonly height: number | null;
  readonly theme: FigureTheme;
  /** The places that labels had in the picture before; absent: all are placed anew. */
  readonly held?: Held | undefined;
  /** Another plot whose curves are drawn behind those of this one. */
  readonly other?: OtherPlot | undefined;
}
