/** @file The name of a geometry in running text, where a formula cannot be written out. */
import { fullGeometry } from "../../../experiments/geometry/geometry";
import { geometryName } from "../../../experiments/geometry/potential";
import type { Geometry } from "../run/params";

export const geometryText = (geometry: Geometry): string =>
  fullGeometry(geometry).kind === "formula"
    ? `\u2068${geometryName(geometry)}\u2069`
    : geometryName(geometry);
