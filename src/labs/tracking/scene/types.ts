/** @file The geometry of a panel over time. */
import type { Token } from "../../../ui/palette";
import type { Axis } from "../../../charts/axis/axis";
import type { Box } from "../../../charts/geometry/box";
import type { FigureTheme } from "../../../charts/ink";
import type { MarkerShape } from "../../../charts/markerShapes";
import type { Size } from "../../../charts/picture/types";
import type { Scale } from "../../../charts/scale/scale";
import type { PlacedText } from "../../../charts/text/label";
import type { RichText } from "../../../charts/text/measure";

/** The frame of all panels over time, the same for all of them so that their steps are aligned. */
export interface TimeFrame {
  readonly size: Size;
  readonly theme: FigureTheme;
  /** The visible part. */
  readonly frame: Box;
  /** Whether the run continues beyond it. */
  readonly zoomed: boolean;
  /** The part that is drawn; while zoomed it is wider than the visible part, for panning. */
  readonly wide: Box;
  /** Maps visible steps to the visible frame; it can be continued beyond. */
  readonly x: Scale;
  /** Maps drawn steps to the drawn frame, with the same pixels. */
  readonly wideX: Scale;
}

export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly shape: MarkerShape;
  readonly color: Token;
  readonly hollow: boolean;
}

/** A label beside the end of a line. */
export interface EndLabel {
  readonly text: RichText;
  /** Replaces the text if there is no room for it. */
  readonly short?: RichText | undefined;
  readonly color: Token;
  /** The height at which the line ends. */
  readonly y: number;
  /** Markers before the text. */
  readonly markers: readonly { readonly shape: MarkerShape; readonly hollow: boolean }[];
  /** When there is no room for all labels, those with larger weights stay. */
  readonly weight: number;
}

export interface BandShape {
  readonly color: Token;
  readonly area: string;
  readonly edges: string;
  /** The line itself, if the extremes alone say too little; then the area is not hatched. */
  readonly noise: string | null;
}

export interface StripShape {
  readonly color: Token;
  /** The path of all columns at each level, the palest first. */
  readonly levels: readonly { readonly opacity: number; readonly path: string }[];
}

export interface LineShape {
  readonly id: string;
  readonly color: Token;
  readonly width: number;
  readonly dash: string;
  readonly opacity: number;
  readonly path: string;
}

/** A sentence on a plate, inside a band. */
export interface Plate {
  readonly box: Box;
  readonly lines: readonly PlacedText[];
}

/** The smallest and the largest value of a vertical axis. */
export type Domain = readonly [number, number];

/** A vertical axis, as plain data. */
export interface Upright {
  readonly kind: "linear" | "log";
  readonly domain: Domain;
  /** The title over the panel. */
  readonly title: string;
  /** The distance between its ticks in em; null: it has none. */
  readonly spacing: number | null;
}

/** What surrounds the drawing: frame, axes, titles, the jump. */
export interface Surroundings extends TimeFrame {
  readonly upright: Upright;
  readonly y: Scale;
  readonly xAxis: Axis;
  readonly yAxis: Axis;
  readonly title: PlacedText;
  readonly timeTitle: PlacedText | null;
  readonly shift: { readonly x: number; readonly label: PlacedText } | null;
  /** Ticks without a label, because that of the jump stands there. */
  readonly hiddenTicks: ReadonlySet<number>;
}

/** What is drawn of another run on the same axes, behind this one. */
export type BehindMarks = Pick<TimeMarks, "bands" | "lines" | "target" | "marks">;

/** What is drawn of the run, as plain data. */
export interface TimeMarks {
  readonly bands: readonly BandShape[];
  readonly lines: readonly LineShape[];
  /** The path of the target, drawn in dashed ink. */
  readonly target: string;
  /** A target that never rests is drawn finely, since its dashes would hide the belief. */
  readonly restless: boolean;
  readonly marks: readonly Mark[];
  readonly plates: readonly Plate[];
  /** Labels outside of the frame, to the right. */
  readonly labels: readonly PlacedText[];
  readonly labelMarks: readonly Mark[];
  readonly leaders: string;
  /** The labels at the ends of lines, before they were placed. */
  readonly ends: readonly EndLabel[];
  /** The shares of classes, if these are too many for lines. */
  readonly strips: readonly StripShape[];
  /** The number of classes that share the last group of strips; 0 if all have their own. */
  readonly others: number;
  readonly behind?: BehindMarks;
}

export interface TimeScene extends Surroundings, TimeMarks {}
