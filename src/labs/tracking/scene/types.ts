/** @file What a panel over time is made of, before anything is drawn. */
import type { Token } from "../../../ui/palette";
import type { Axis } from "../../../charts/axis/axis";
import type { Box } from "../../../charts/geometry/box";
import type { FigureTheme } from "../../../charts/ink";
import type { MarkerShape } from "../../../charts/markerShapes";
import type { Size } from "../../../charts/picture/types";
import type { Scale } from "../../../charts/scale/scale";
import type { PlacedText } from "../../../charts/text/label";
import type { RichText } from "../../../charts/text/measure";

/** Where the panels over time have their frame; the same for all of them, so that steps stand above each other. */
export interface TimeFrame {
  readonly size: Size;
  readonly theme: FigureTheme;
  /** The part one sees. */
  readonly frame: Box;
  /** Whether the run goes on beyond it. */
  readonly zoomed: boolean;
  /** The part that is drawn: wider while zoomed, so that panning has something to show. */
  readonly wide: Box;
  /** Visible steps → visible frame; goes on beyond. */
  readonly x: Scale;
  /** Drawn steps → drawn frame; the same pixels. */
  readonly wideX: Scale;
}

export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly shape: MarkerShape;
  readonly color: Token;
  readonly hollow: boolean;
}

/** What stands beside the end of a line. */
export interface EndLabel {
  readonly text: RichText;
  /** Takes the text's place where that has no room. */
  readonly short?: RichText | undefined;
  readonly color: Token;
  /** Where the line ends. */
  readonly y: number;
  /** Markers before the text. */
  readonly markers: readonly { readonly shape: MarkerShape; readonly hollow: boolean }[];
  /** Greater stays when there is no room for all. */
  readonly weight: number;
}

export interface BandShape {
  readonly color: Token;
  readonly area: string;
  readonly edges: string;
  /** The line itself, where the extremes alone say too little; the area is then not hatched. */
  readonly noise: string | null;
}

export interface StripShape {
  readonly color: Token;
  /** Path of all columns at each level, palest first. */
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

/** A sentence on a plate of paper, inside a band. */
export interface Plate {
  readonly box: Box;
  readonly lines: readonly PlacedText[];
}

/** The least and the greatest value of an upright axis. */
export type Domain = readonly [number, number];

/** An upright axis, as plain data. */
export interface Upright {
  readonly kind: "linear" | "log";
  readonly domain: Domain;
  /** Over the panel. */
  readonly title: string;
  /** Between its marks, in ems; null: it has none. */
  readonly spacing: number | null;
}

/** What is around the drawing: frame, axes, titles, the shift. */
export interface Surroundings extends TimeFrame {
  readonly upright: Upright;
  readonly y: Scale;
  readonly xAxis: Axis;
  readonly yAxis: Axis;
  readonly title: PlacedText;
  readonly timeTitle: PlacedText | null;
  readonly shift: { readonly x: number; readonly label: PlacedText } | null;
  /** Tick values whose label gives way to the shift's. */
  readonly hiddenTicks: ReadonlySet<number>;
}

/** What is drawn of another run on the same axes, behind this one. */
export type BehindMarks = Pick<TimeMarks, "bands" | "lines" | "target" | "marks">;

/** What is drawn of the run, as plain data. */
export interface TimeMarks {
  readonly bands: readonly BandShape[];
  readonly lines: readonly LineShape[];
  /** Dashed ink: the target. */
  readonly target: string;
  /** A target that never rests is drawn finely, or its dashes would hide the belief. */
  readonly restless: boolean;
  readonly marks: readonly Mark[];
  readonly plates: readonly Plate[];
  /** Outside the frame, to the right. */
  readonly labels: readonly PlacedText[];
  readonly labelMarks: readonly Mark[];
  readonly leaders: string;
  /** What stands beside the ends of the lines, as it was before it had its places. */
  readonly ends: readonly EndLabel[];
  /** Shares of classes, where there are too many for lines. */
  readonly strips: readonly StripShape[];
  /** Classes that share the last group of strips, none when all have their own. */
  readonly others: number;
  readonly behind?: BehindMarks;
}

export interface TimeScene extends Surroundings, TimeMarks {}
