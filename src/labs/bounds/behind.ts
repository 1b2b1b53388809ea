/**
 * @file What figures need of a pinned setting. The code that provides it is loaded with the first pinned one
 * (`pinned/behind.ts`).
 */
import type { Box } from "../../charts/geometry/box";
import type { Obstacles, ObstacleGroup } from "../../charts/geometry/obstacles";
import type { FigureTheme } from "../../charts/ink";
import type { FigureWords, Mark, Picture } from "../../charts/picture/types";
import type { Scale } from "../../charts/scale/scale";
import type { FigureId } from "./figures";
import type { BoundsParams, CurveId } from "./run/params";
import type { SliceResult } from "./run/types";
import type { Mass, SliceDomain } from "./slice/domain";
import type { CurveLabel } from "./slice/labels";
import type { TriangleScene } from "./triangle/still";
import type { Shown } from "./triangle/words";

/** The room that the axes span. */
export interface AxesRoom {
  readonly frame: Box;
  readonly x: Scale;
  readonly y: Scale;
  readonly theme: FigureTheme;
}

export interface SliceRoom extends AxesRoom {
  readonly atMass: (mass: Mass) => number;
}

/** What is drawn on the slice already. */
export interface SliceShown {
  /** The kind of the horizontal axis. */
  readonly x: BoundsParams["x"];
  readonly slice: SliceResult;
  readonly show: readonly CurveId[];
  readonly target: readonly number[];
  readonly along: number;
}

export interface OnSlice {
  readonly marks: readonly Mark[];
  /** What labels must not touch. */
  readonly taken: ObstacleGroup;
  readonly label: (obstacles: Obstacles) => CurveLabel;
}

export interface OnTriangle {
  readonly marks: readonly Mark[];
  readonly taken: readonly Box[];
}

export interface Behind {
  /** The same for equal settings. */
  readonly key: string;
  /** The domain that holds both settings. */
  readonly widen: (own: SliceDomain, axes: Pick<BoundsParams, "x" | "y">) => SliceDomain;
  /** Lays out the pinned setting on the slice; null if nothing of it is drawn there. */
  readonly onSlice: ((room: SliceRoom, shown: SliceShown) => OnSlice) | null;
  /** Lays out the pinned setting on the triangle; null if it equals the present one there. */
  readonly onTriangle: (scene: TriangleScene, shown: Shown) => OnTriangle | null;
  readonly onMse: (room: AxesRoom) => readonly Mark[];
  /** A picture whose caption and description also speak of the pinned setting. */
  readonly told: (figure: FigureId, picture: Picture) => Picture;
  readonly captioned: <Words extends FigureWords>(figure: FigureId, words: Words) => Words;
}
