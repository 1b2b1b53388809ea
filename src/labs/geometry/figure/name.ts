/** @file What a geometry is called in running text, whose notation a formula is none of. */
import { fullGeometry } from "../../../experiments/geometry/geometry";
import { geometryName } from "../../../experiments/geometry/potential";
import type { Geometry } from "../run/params";

export const geometryText = (geometry: Geometry): string =>
  fullGeometry(geometry).kind === "formula"
    ? `\u2068${geometryName(geometry)}\u2069`
    : geometryName(geometry);
