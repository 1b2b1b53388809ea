/** @file As what a picture can be saved. */

export type Format = "pdf" | "svg" | "png";

export const FORMATS = [
  { value: "pdf", label: "PDF" },
  { value: "svg", label: "SVG" },
  { value: "png", label: "PNG" },
] as const satisfies readonly { readonly value: Format; readonly label: string }[];

/** Dots to a pixel of the page, both ways. */
export const DENSITIES = [
  { value: 1, label: "1×" },
  { value: 2, label: "2×" },
  { value: 4, label: "4×" },
] as const;

/** A pixel of a picture is a 96th of an inch, in style sheets and in print. */
const PIXELS_PER_MM = 96 / 25.4;

/** How wide a picture is to be drawn for so many millimetres of paper. */
export const pixelsFor = (mm: number): number => mm * PIXELS_PER_MM;

/** What journals call a column, and the text of an A4 page. */
export const WIDTHS = [
  { value: "seen", label: "as on screen" },
  { value: 85, label: "85 mm, a column" },
  { value: 170, label: "170 mm, a page" },
] as const;

export interface Wanted {
  readonly format: Format;
  readonly density: number;
  /** Of the paper in millimetres, or what is on screen. */
  readonly width: (typeof WIDTHS)[number]["value"];
  readonly colors: "seen" | "print";
}
