/** @file What figures ask of a pinned setting; what answers comes with the first that is pinned (`pinned/behind.ts`). */
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

/** What is drawn into. */
export interface AxesRoom {
  readonly frame: Box;
  readonly x: Scale;
  readonly y: Scale;
  readonly theme: FigureTheme;
}

export interface SliceRoom extends AxesRoom {
  readonly atMass: (mass: Mass) => number;
}

/** What stands there already. */
export interface SliceShown {
  /** The axis. */
  readonly x: BoundsParams["x"];
  readonly slice: SliceResult;
  readonly show: readonly CurveId[];
  readonly target: readonly number[];
  readonly along: number;
}

export interface OnSlice {
  readonly marks: readonly Mark[];
  /** What no label may touch. */
  readonly taken: ObstacleGroup;
  readonly label: (obstacles: Obstacles) => CurveLabel;
}

export interface OnTriangle {
  readonly marks: readonly Mark[];
  readonly taken: readonly Box[];
}

export interface Behind {
  /** Equal for equal settings. */
  readonly key: string;
  /** The window that shows both. */
  readonly widen: (own: SliceDomain, axes: Pick<BoundsParams, "x" | "y">) => SliceDomain;
  /** Null where nothing of it is drawn. */
  readonly onSlice: ((room: SliceRoom, shown: SliceShown) => OnSlice) | null;
  /** Null where it stands as what is shown does. */
  readonly onTriangle: (scene: TriangleScene, shown: Shown) => OnTriangle | null;
  readonly onMse: (room: AxesRoom) => readonly Mark[];
  /** The picture with what it says of this, in caption and description. */
  readonly told: (figure: FigureId, picture: Picture) => Picture;
  readonly captioned: <Words extends FigureWords>(figure: FigureId, words: Words) => Words;
}
