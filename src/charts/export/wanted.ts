/** @file The choices for saving a picture: formats, densities, widths, colours. */

export type Format = "pdf" | "svg" | "png";

export const FORMATS = [
  { value: "pdf", label: "PDF" },
  { value: "svg", label: "SVG" },
  { value: "png", label: "PNG" },
] as const satisfies readonly { readonly value: Format; readonly label: string }[];

/** The dots of a PNG for each pixel of the page, in both directions. */
export const DENSITIES = [
  { value: 1, label: "1×" },
  { value: 2, label: "2×" },
  { value: 4, label: "4×" },
] as const;

/** One pixel is 1/96 of an inch, both in style sheets and in print. */
const PIXELS_PER_MM = 96 / 25.4;

/** The width in pixels of a picture that is this wide on paper. */
export const pixelsFor = (mm: number): number => mm * PIXELS_PER_MM;

/** The widths on offer, among them a journal's column and the text of an A4 page. */
export const WIDTHS = [
  { value: "seen", label: "as on screen" },
  { value: 85, label: "85 mm, a column" },
  { value: 170, label: "170 mm, a page" },
] as const;

export interface Wanted {
  readonly format: Format;
  readonly density: number;
  /** The width on paper in millimetres, or that on screen. */
  readonly width: (typeof WIDTHS)[number]["value"];
  readonly colors: "seen" | "print";
}
